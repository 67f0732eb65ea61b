package org.linecard.security;

/**
 * The three roles, the same words as in the Keycloak realm. What a role may see is not decided here but by the scope of its login
 * ({@code tenancy}); this is what it may do with what it sees:
 *
 * <pre>
 *                                   admin   reseller   customer
 * resellers: list, add, edit          x
 * settings of the platform            x
 * customers: list, add, edit          x        x
 * users, phones, hardware, lines      x        x          x
 * phone books                         x        x          x
 * reveal a secret (a logged act)      x        x          x
 * settings, groups, device profiles   x        x          x
 * history                             x        x          x
 * </pre>
 */
public final class Roles {

    public static final String ADMIN = "admin";
    public static final String RESELLER = "reseller";
    public static final String CUSTOMER = "customer";

    private Roles() { }
}
