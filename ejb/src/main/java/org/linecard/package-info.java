/**
 * Linecard's domain and services. Packages are features; this is the map of the arrows that are allowed between them.
 *
 * <pre>
 * demo ─→ every feature                   provisioning ─→ hardware, vendors, vars
 * hardware ─→ accounts, vendors, vars     accounts ─→ users ─→ customers
 * customers ─→ tenancy ─→ persistence     features ─→ audit ─→ tenancy
 * vars, vendors ─→ problems               features ─→ security ─→ nothing
 * </pre>
 *
 * The portal and the phones' WAR see this module; it never sees them. {@code HouseRulesTest} checks all of it.
 */
package org.linecard;
