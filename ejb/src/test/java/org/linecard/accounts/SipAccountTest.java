package org.linecard.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Tenants;
import org.linecard.problems.Refusals;
import org.linecard.users.User;
import org.linecard.users.UserProfile;

class SipAccountTest {

    @Test
    void anAccountTakesItsCustomersDomainAndMakesItsPassword() {
        var account = account("201", null);
        assertEquals("201@widgets.example", account.address());
        assertEquals("201", account.authUser());
        assertTrue(account.password().length() >= 16);
        assertNotEquals(account.password(), account("201", null).password());
        assertTrue(account.isEnabled());
    }

    @Test
    void aNewPasswordIsAnother() {
        var account = account("201", null);
        var before = account.password();
        account.newPassword();
        assertNotEquals(before, account.password());
    }

    @Test
    void thePasswordIsInNoText() {
        var account = account("201", null);
        assertFalse((account + account.label() + account.settings()).contains(account.password()));
    }

    /** The example of RFC 2617, section 3.5. */
    @Test
    void whatTheRegistrarChecksWithIsComputedAsTheRfcSays() {
        assertEquals("939e7578ed9e3c518a452acee763bce9", Ha1.of("Mufasa", "testrealm@host.com", "Circle Of Life"));
    }

    @Test
    void whatTheRegistrarChecksWithFollowsEveryChange() {
        var widgets = Tenants.customer("widgets");
        var account = account(widgets, "201", null);
        assertKnown(account);
        account.newPassword();
        assertKnown(account);
        account.usePassword("a-known-one");
        assertKnown(account);
        account.change(new AccountSettings("201", "ann", "berlin.widgets.example", null, null, true));
        assertKnown(account);
        account.change(new AccountSettings("201", "ann", null, null, null, true));
        widgets.change(new CustomerDetails("Widgets", "widgets", "widgets.net", null, null, null, null, null, null, null, null, null));
        account.follow("widgets.example");
        assertEquals("201@widgets.net", account.address());
        assertKnown(account);
        assertFalse((account + account.label() + account.settings()).contains(account.ha1()));
    }

    private static void assertKnown(SipAccount account) {
        assertEquals(Ha1.of(account.authUser(), account.getDomain(), account.password()), account.ha1());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gadgets.example", "example", "evilwidgets.example", "widgets.example.evil.example"})
    void addressesOfOthersAreRefused(String domain) {
        assertEquals("domain: domain.foreign", Refusals.one(() -> account("201", domain)));
    }

    @Test
    void aPartOfTheCustomersDomainIsItsOwn() {
        assertEquals("201@berlin.widgets.example", account("201", "Berlin.Widgets.Example").address());
    }

    @Test
    void everythingWrongWithAnAccountIsToldAtOnce() {
        assertEquals(Map.of("userName", "sipUser.form", "authUserName", "sipUser.form", "domain", "host.form", "registrar", "host.form"),
            Refusals.of(() -> new AccountSettings("a b", "x\"y", "-bad", "ho st", null, true)));
        assertEquals("userName: required", Refusals.one(() -> new AccountSettings("", null, null, null, null, true)));
    }

    public static SipAccount account(String name, String domain) {
        return account(Tenants.customer("widgets"), name, domain);
    }

    static SipAccount account(Customer customer, String name, String domain) {
        return new SipAccount(new User(customer, new UserProfile("Ann", null, null, null, null, null)), new AccountSettings(name, null, domain, null, null, true));
    }
}
