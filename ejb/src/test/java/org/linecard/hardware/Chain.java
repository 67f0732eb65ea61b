package org.linecard.hardware;

import java.time.Instant;
import org.linecard.accounts.AccountSettings;
import org.linecard.accounts.SipAccount;
import org.linecard.customers.Customer;
import org.linecard.customers.Tenants;
import org.linecard.tenancy.Tenant;
import org.linecard.users.User;
import org.linecard.users.UserProfile;

/** Hardware and phones to test with. */
final class Chain {

    static final String MAC = "805ec0000001";

    private Chain() { }

    static Device device(Tenant owner, int lines) {
        return new Device(owner, DeviceKey.mac(MAC), "Yealink", "T46U", lines);
    }

    static Device device(int lines) {
        return device(Tenants.customer("widgets"), lines);
    }

    static SipAccount account(Customer customer, String name) {
        return account(customer, name, true);
    }

    static SipAccount account(Customer customer, String name, boolean enabled) {
        return new SipAccount(new User(customer, new UserProfile("Ann", null, null, null, null, null)), new AccountSettings(name, null, null, null, null, enabled));
    }

    static SipAccount account(String name) {
        return account(Tenants.customer("widgets"), name);
    }

    static Device fetching(Device device) {
        var seen = new LastSeen(device);
        seen.fetched(Instant.EPOCH, "127.0.0.1", "agent", "file");
        device.seen(seen);
        return device;
    }
}
