package org.linecard.customers;

/**
 * Who a login works for.
 *
 * @param role the strongest of its roles
 * @param path what it may see: empty for an admin, else the path of its tenant
 * @param name of its tenant; "Linecard" for an admin
 * @param zone IANA time zone in which times are shown
 */
public record SignedIn(String role, String path, String name, String zone) { }
