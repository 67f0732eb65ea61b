package org.linecard.portal.users;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.linecard.accounts.SipAccounts;
import org.linecard.persistence.Page;
import org.linecard.persistence.PageRequest;
import org.linecard.portal.LazyPage;
import org.linecard.portal.customers.OpenCustomer;
import org.linecard.users.User;
import org.linecard.users.Users;

/** The people of one customer, or of all that the login sees. */
@Named
@ViewScoped
public class UsersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Users users;
    @Inject
    private SipAccounts accounts;
    @Inject
    private OpenCustomer open;

    private LazyPage<User> rows;
    private String q;
    private transient Map<Long, Long> phones = Map.of();

    @PostConstruct
    void init() {
        rows = LazyPage.of(this::page, () -> q, open::filter);
    }

    private Page<User> page(PageRequest request) {
        var page = users.page(request);
        phones = accounts.countsOf(page.rows().stream().map(User::getId).toList());
        return page;
    }

    /** How many phones a user of the shown page has; null for none. */
    public Long phones(User user) {
        return phones.get(user.getId());
    }

    public LazyPage<User> getRows() { return rows; }
    public String getQ() { return q; }
    public void setQ(String text) { q = text; }
}
