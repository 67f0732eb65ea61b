package org.linecard.registrar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linecard.registrar.Registrars.NOW;
import static org.linecard.registrar.Registrars.binding;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Tenants;
import org.linecard.registrar.Registration.State;
import org.linecard.users.User;
import org.linecard.users.UserProfile;

class RegistrationTest {

    private final SipAccount ann = new SipAccount(new User(Tenants.customer("widgets"), new UserProfile("Ann", null, null, null, null, null)), new AccountSettings("ann", null, null, null, null, true));

    @Test
    void whatWasRenewedLastComesFirst() {
        var it = Registration.of(List.of(binding(7200, 900, 60), binding(60, 10, 600), binding(9000, 9000, -1)), NOW);
        assertEquals(List.of(binding(60, 10, 600), binding(7200, 900, 60)), it.bindings());
        assertEquals(State.REGISTERED, it.state());
    }

    @Test
    void whoIsNotThereOrJustExpiredIsNotRegistered() {
        assertEquals(State.NOT_REGISTERED, Registration.of(List.of(), NOW).state());
        assertEquals(State.NOT_REGISTERED, Registration.of(List.of(binding(7200, 3600, -30)), NOW).state());
    }

    /** The registrar was killed: nobody removes what expires, and nobody knows who would be there. */
    @Test
    void aRegistrarThatLeavesExpiredOnesLyingAboutSaysNothing() {
        assertEquals(State.UNKNOWN, Registration.of(List.of(binding(7200, 3600, -600)), NOW).state());
    }

    @ParameterizedTest
    @CsvSource({"sip:ann@192.0.2.7:5060;transport=tcp,,192.0.2.7", "sip:ann@10.0.0.9,sip:203.0.113.7:61000;transport=udp,203.0.113.7", "sips:[2001:db8::1]:5061,,[2001:db8::1]", "<odd>,,<odd>"})
    void whereAPhoneIsWasSeenOrSaid(String contact, String source, String from) {
        assertEquals(from, new Binding(NOW, NOW, NOW, contact, source, "").from());
    }

    @Test
    void withoutARegistrarNothingIsKnown() {
        assertEquals(Registration.UNKNOWN, new NoRegistrations().of(List.of(ann)).of(ann));
        assertEquals(Registration.UNKNOWN, Registry.SILENT.of(null));
    }

    @Test
    void aDatabaseThatIsAwayMakesThingsUnknownAndIsLeftAloneForAWhile() {
        var asked = new AtomicInteger();
        var away = (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
            asked.incrementAndGet();
            throw new SQLException("away, as the test wants it");
        });
        var log = Logger.getLogger(KamailioRegistrations.class.getName());
        log.setLevel(Level.OFF);
        var registrations = new KamailioRegistrations(away);
        for (int i = 0; i < 3; i++) assertEquals(Registration.UNKNOWN, registrations.of(List.of(ann)).of(ann));
        assertEquals(1, asked.get());
        assertTrue(registrations.of(List.of()).byAddress().isEmpty());
        log.setLevel(null);
    }
}
