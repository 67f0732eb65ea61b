package org.linecard.storm;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.linecard.vendors.VendorPacks;

/**
 * Fills a database with resellers, customers of 50 to 500 devices each, their users, accounts, hardware, lines and settings. Always the same, but for the
 * secrets: those are made and encrypted by the application's own classes, whose key LINECARD_SECRET_KEY_FILE names.
 */
public final class Population {

    private static final int CUSTOMERS_OF_A_RESELLER = 20;
    private static final int SMALLEST = 50;
    private static final int LARGEST = 500;

    private final String url;
    private final String user;
    private final String password;
    private final VendorPacks packs;
    private final Random random = new Random(1);
    private final List<Caller> callers = new ArrayList<>();
    private int customers;

    public Population(String url, String user, String password, VendorPacks packs) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.packs = packs;
    }

    /** Adds whole customers, the last one as large as needed, until there are that many devices. */
    List<Caller> grow(int devices) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            // thousands of one table, then of the next: what refers to what is right at the end only
            try (var statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0, unique_checks = 0");
            }
            try (var tenants = new Tenants(connection); var rows = new Rows(connection)) {
                while (callers.size() < devices) add(tenants, rows, Math.min(devices - callers.size(), SMALLEST + random.nextInt(LARGEST - SMALLEST + 1)));
            }
            connection.commit();
        }
        return List.copyOf(callers);
    }

    private void add(Tenants tenants, Rows rows, int size) throws SQLException {
        var reseller = customers / CUSTOMERS_OF_A_RESELLER;
        if (customers % CUSTOMERS_OF_A_RESELLER == 0) tenants.reseller(reseller);
        var customer = tenants.customer(reseller, customers++);
        for (int i = 0; i < size; i++) callers.add(rows.device(customer, i, caller()));
    }

    private Caller caller() {
        int n = callers.size();
        var make = Make.of(n);
        var name = make.models().get(n / 20 % make.models().size());
        var model = packs.model(make.vendor(), name).orElseThrow(() -> new IllegalStateException("The catalogue has no " + make.vendor() + " " + name));
        return new Caller(make, model, make.mac(n), org.linecard.security.Passwords.generate());
    }
}
