package org.linecard.storm;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.linecard.security.Passwords;
import org.linecard.security.SecretColumn;

/**
 * Rows of users, accounts, devices and lines. Every phone has a user and a linked first line; every fifth shares its neighbour's account on its
 * second; half of them have keys of their own. All have fetched before: this is a power cut, not a first day.
 */
final class Rows implements AutoCloseable {

    private static final String[] FIRST = {"Ada", "Grace", "Alan", "Katherine", "Konrad", "Lise", "Bruno", "Hedy", "Peter", "Emmy"};
    private static final String[] LAST = {"Lovelace", "Hopper", "Turing", "Johnson", "Zuse", "Meitner", "Köhler", "Lamarr", "Gibbons", "Noether", "O'Brien", "Müller & Sohn"};

    private final SecretColumn secrets = new SecretColumn();
    private final LocalDateTime lately = LocalDateTime.now().minusDays(30);
    private final Insert users;
    private final Insert accounts;
    private final Insert devices;
    private final Insert lines;
    private final Insert seen;
    /** Account of the phone before; of the same customer wherever it is used. */
    private Long neighbour;

    Rows(Connection connection) throws SQLException {
        users = new Insert(connection, "user", "id,owner_id,owner_path,version,name,extension,email,department,vm_enabled,vm_greeting,cid_name,cid_number,cid_withhold");
        accounts = new Insert(connection, "sip_account", "id,owner_id,owner_path,version,user_id,user_name,password,domain,enabled");
        devices = new Insert(connection, "device", "id,owner_id,owner_path,version,revision,identity_kind,identity,vendor,model,active,life_cycle,provisioning_user,"
            + "provisioning_password,admin_password,user_password,location,vars,group_id,profile_id");
        lines = new Insert(connection, "line", "id,owner_id,owner_path,version,device_id,number,account_id,text_label,enabled");
        seen = new Insert(connection, "last_seen", "id,owner_id,owner_path,version,device_id,first_fetched_at,fetched_at,address,agent,file,served");
    }

    /** @param n the how manieth of its customer, from 0 */
    Caller device(Tenants.Customer customer, int n, Caller caller) throws SQLException {
        var extension = String.valueOf(1000 + n);
        long user = Ids.next();
        var name = FIRST[n % FIRST.length] + " " + LAST[n / FIRST.length % LAST.length];
        users.row(user, customer.id(), customer.path(), 1, name, extension, "u" + extension + "@" + customer.domain(), "Floor " + n / 40, true, "STANDARD", null, "+4420794" + extension, false);
        long account = Ids.next();
        accounts.row(account, customer.id(), customer.path(), 1, user, extension, secret(Passwords.generate()), customer.domain(), true);
        long device = Ids.next();
        devices.row(device, customer.id(), customer.path(), 1, 1, "MAC", caller.mac(), caller.make().vendor(), caller.model().name(), true, "FETCHED", caller.mac(),
            secret(caller.password()), secret(Passwords.generate()), secret(Passwords.generate()), "Desk " + extension, n % 2 == 0 ? keys(n) : null,
            n % 3 == 0 ? customer.group() : null, n % 10 == 0 ? customer.profile() : null);
        lines(customer, n, caller, device, account);
        seen.row(Ids.next(), customer.id(), customer.path(), 1, device, lately, lately, "198.51.100.7", caller.agent(), caller.files().get(0), "*");
        neighbour = account;
        return caller;
    }

    private void lines(Tenants.Customer customer, int n, Caller caller, long device, long account) throws SQLException {
        for (int number = 1; number <= caller.model().lines(); number++) {
            var linked = number == 1 ? Long.valueOf(account) : number == 2 && n % 5 == 4 ? neighbour : null;
            lines.row(Ids.next(), customer.id(), customer.path(), 1, device, number, linked, null, true);
        }
    }

    private static String keys(int n) {
        return "[[keys]]\nkey = 2\ntype = \"blf\"\nvalue = \"" + (1000 + n / 2) + "\"\nlabel = \"Colleague\"\nline = 1\n";
    }

    private String secret(String plain) {
        return secrets.convertToDatabaseColumn(plain);
    }

    @Override
    public void close() throws SQLException {
        for (var insert : List.of(users, accounts, devices, lines, seen)) insert.close();
    }
}
