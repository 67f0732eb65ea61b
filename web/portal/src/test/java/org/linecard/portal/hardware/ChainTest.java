package org.linecard.portal.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.CustomerDetails;
import org.linecard.customers.Reseller;
import org.linecard.customers.ResellerDetails;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceKey;
import org.linecard.hardware.Diagnosis.Remedy;
import org.linecard.hardware.LastSeen;
import org.linecard.hardware.LineSettings;
import org.linecard.portal.Times;
import org.linecard.registrar.Binding;
import org.linecard.registrar.Registration;
import org.linecard.registrar.Registry;
import org.linecard.tenancy.Tenant;
import org.linecard.users.User;
import org.linecard.users.UserProfile;

class ChainTest {

    private final Reseller acme = new Reseller(new ResellerDetails("Acme", "acme", null));
    private final Customer widgets = new Customer(acme, new CustomerDetails("Widgets", "widgets", "widgets.example", null, null, null, null, null, null, null, null, null));
    private final SipAccount phone = new SipAccount(new User(widgets, new UserProfile("Ada", "100", null, null, null, null)), new AccountSettings("100", null, null, null, null, true));

    @Test
    void hardwareWithoutAPhoneBreaksAtTheLineAndIsMendedByLinking() {
        var chain = chain(device(widgets));
        assertEquals("cut cut whole cut", wires(chain));
        assertEquals(List.of("Line 1"), broken(chain));
        assertTrue(chain.mendedBy(Remedy.LINK));
        assertEquals("bad", chain.getStatus().tone());
    }

    @Test
    void aLinkedLineIsWholeAndWaitsForTheHardware() {
        var device = device(widgets);
        device.line(1, phone, LineSettings.plain());
        var chain = chain(device);
        assertEquals("whole whole whole open", wires(chain));
        assertEquals(List.of(), broken(chain));
        assertEquals("widgets.example", chain.getNodes().get(4).title());
    }

    @Test
    void hardwareInStockBreaksAtTheHardware() {
        var chain = chain(device(acme));
        assertEquals("open open cut cut", wires(chain));
        assertEquals(List.of("Hardware"), broken(chain));
    }

    @Test
    void aPhoneThatIsSwitchedOffBreaksOnBothOfItsSides() {
        var device = device(widgets);
        device.line(1, phone, LineSettings.plain());
        phone.change(new AccountSettings("100", null, null, null, null, false));
        var chain = chain(device);
        assertEquals("cut cut whole cut", wires(chain));
        assertEquals(List.of("Phone (SIP account)"), broken(chain));
    }

    @Test
    void whatFetchedAndIsNotRegisteredBreaksAtTheRegistrar() {
        var chain = fetched(new Registration(Registration.State.NOT_REGISTERED, List.of()));
        assertEquals("whole whole whole cut", wires(chain));
        assertEquals(List.of("Registrar"), broken(chain));
        assertEquals("Not registered", chain.getStatus().word());
    }

    @Test
    void whatIsRegisteredIsWholeToTheEnd() {
        var chain = fetched(new Registration(Registration.State.REGISTERED, List.of(new Binding(Instant.now(), Instant.now(), Instant.now(), "sip:100@192.0.2.7", null, "Yealink"))));
        assertEquals("whole whole whole whole", wires(chain));
        assertEquals("registered", chain.getNodes().get(4).word());
        assertTrue(chain.getNodes().get(4).sub().startsWith("knows it since today"), chain.getNodes().get(4)::sub);
    }

    @Test
    void whatIsUnknownIsCalledThat() {
        var chain = fetched(Registration.UNKNOWN);
        assertEquals("whole whole whole open", wires(chain));
        assertEquals(List.of(), broken(chain));
        assertEquals("unknown", chain.getNodes().get(4).word());
        assertEquals("Ready", chain.getStatus().word());
    }

    private Chain fetched(Registration said) {
        var device = device(widgets);
        device.line(1, phone, LineSettings.plain());
        var seen = new LastSeen(device);
        seen.fetched(Instant.now(), "127.0.0.1", "Yealink", "y.cfg");
        device.seen(seen);
        return new Chain(device, new Registry(Map.of(phone.address(), said)), new Times());
    }

    private static Chain chain(Device device) {
        return new Chain(device, Registry.SILENT, new Times());
    }

    private static String wires(Chain chain) {
        return chain.getNodes().stream().skip(1).map(ChainNode::wire).collect(Collectors.joining(" "));
    }

    private static List<String> broken(Chain chain) {
        return chain.getNodes().stream().filter(n -> n.state().equals("bad")).map(ChainNode::part).toList();
    }

    private static Device device(Tenant owner) {
        return new Device(owner, DeviceKey.mac("805ec0000002"), "Yealink", "T43U", 12);
    }
}
