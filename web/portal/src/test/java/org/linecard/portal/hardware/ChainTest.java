package org.linecard.portal.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
import org.linecard.hardware.LineSettings;
import org.linecard.portal.Times;
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

    private static Chain chain(Device device) {
        return new Chain(device, new Times());
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
