package org.linecard.tenancy;

/** What history needs to know of a row: whose it is, and what people call it. */
public interface Owned {

    Long id();

    /** Path of the tenant that may see this row. */
    String ownerPath();

    /** The name that a person would know it by; never a secret. */
    String label();
}
