package org.linecard.portal;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.linecard.customers.SignedIn;
import org.linecard.security.Roles;
import org.linecard.tenancy.Scope;

/** Who is logged in: name, role and tenant, found once per session by the scope filter. */
@Named
@SessionScoped
public class Me implements Serializable {

    private static final long serialVersionUID = 1L;

    private String login;
    private String name;
    private transient SignedIn as;

    void be(String theLogin, String theName, SignedIn signedIn) {
        login = theLogin;
        name = theName;
        as = signedIn;
    }

    boolean is(String theLogin) {
        return as != null && theLogin.equals(login);
    }

    Scope scope(String address) {
        return new Scope(as.path(), login, address);
    }

    public boolean isKnown() {
        return as != null;
    }

    public String getName() { return name; }
    public String getLogin() { return login; }
    public String getPath() { return as.path(); }

    /** The tenant and the role, as under the name in the menu. */
    public String getTitle() {
        return as.name() + " · " + as.role();
    }

    public boolean isAdmin() {
        return Roles.ADMIN.equals(as.role());
    }

    /** Whether customers are listed at all: for a reseller and an admin. */
    public boolean isAboveCustomers() {
        return !Roles.CUSTOMER.equals(as.role());
    }

    public String getHome() {
        return isAdmin() ? "/admin/resellers.xhtml" : isAboveCustomers() ? "/reseller/customers.xhtml" : "/customer/hardware.xhtml";
    }
}
