package org.linecard.storm;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Rows of resellers and customers, with the settings that they laid over their phones. */
final class Tenants implements AutoCloseable {

    /** Where a new device belongs: ids of the customer and of its settings. */
    record Customer(long id, String path, String domain, long group, long profile) { }

    private static final String[] ZONES = {"Europe/London", "Europe/Berlin", "America/New_York", "Europe/Paris"};
    private static final String[] LANGUAGES = {"en", "de", "en", "fr"};
    private static final String[] COUNTRIES = {"GB", "DE", "US", "FR"};
    private static final String OF_RESELLER = "ntp_server = \"ntp.telecom.example\"\ncheck_hours = 12\n";
    private static final String OF_CUSTOMER = "codecs = [\"g722\", \"pcma\"]\npickup_code = \"*8\"\n";
    private static final String OF_GROUP = "vlan = 20\nqos_sip = 26\nsyslog_server = \"log.customer.example\"\n";
    private static final String OF_PROFILE = "call_waiting = false\n\n[[keys]]\nkey = 3\ntype = \"park\"\nvalue = \"*68\"\nlabel = \"Park\"\nline = 1\n";

    private final Insert tenants;
    private final Insert layers;

    Tenants(Connection connection) throws SQLException {
        tenants = new Insert(connection, "tenant", "id,kind,name,slug,path,status,version,reseller_id,sip_domain,registrar,registrar_port,transport,voicemail_number,time_zone,language,country");
        layers = new Insert(connection, "stored_layer", "id,owner_id,owner_path,version,kind,name,vars,author,written_at");
    }

    void reseller(int n) throws SQLException {
        var path = "storm" + n + "/";
        var id = Ids.reseller(n);
        tenants.row(id, "RESELLER", "Telecom " + n, "storm" + n, path, "ACTIVE", 1, null, null, null, null, null, null, null, null, null);
        layer(Ids.next(), id, path, "RESELLER", "", OF_RESELLER);
    }

    Customer customer(int reseller, int n) throws SQLException {
        int land = n % ZONES.length;
        var id = Ids.next();
        var path = "storm" + reseller + "/c" + n + "/";
        var domain = "c" + n + ".storm.example";
        tenants.row(id, "CUSTOMER", "Customer " + n, "c" + n, path, "ACTIVE", 1, Ids.reseller(reseller), domain, "sip." + domain, 5061, "TLS", "*97", ZONES[land], LANGUAGES[land], COUNTRIES[land]);
        layer(Ids.next(), id, path, "CUSTOMER", "", OF_CUSTOMER);
        var group = layer(Ids.next(), id, path, "GROUP", "Head office", OF_GROUP);
        var profile = layer(Ids.next(), id, path, "PROFILE", "Desk", OF_PROFILE);
        return new Customer(id, path, domain, group, profile);
    }

    private long layer(long id, long owner, String path, String kind, String name, String vars) throws SQLException {
        layers.row(id, owner, path, 1, kind, name, vars, "storm", LocalDateTime.now());
        return id;
    }

    @Override
    public void close() throws SQLException {
        tenants.close();
        layers.close();
    }
}
