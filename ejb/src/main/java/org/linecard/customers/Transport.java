package org.linecard.customers;

/** How SIP travels (RFC 3261, section 18). {@link #SRV} leaves the choice to DNS (RFC 3263). */
public enum Transport { UDP, TCP, TLS, SRV }
