package org.linecard.launcher;

/** What a newcomer needs to see when everything is up. */
final class Welcome {

    private Welcome() {
    }

    static void print(Settings s, Data data) {
        Console.say("Linecard is ready");
        Console.plain("");
        Console.plain("  Portal     " + s.publicUrl() + "/");
        Console.plain("  Phones     " + s.publicUrl() + "/p/…");
        Console.plain("  Logins     " + s.realmUrl() + (s.ownKeycloak() ? "   (its administrator: " + data.file("keycloak-admin.txt") + ")" : ""));
        Console.plain("  Database   " + s.jdbcUrl());
        Console.plain("  Data, logs " + s.data());
        if (s.demo()) {
            demo(s, data);
        }
        Console.plain("");
        Console.plain("  Ctrl-C stops everything and keeps the data; ./linecard run --fresh starts from empty.");
        Console.plain("");
    }

    private static void demo(Settings s, Data data) {
        Console.plain("");
        Console.plain("  Demo logins: admin, acme, globex (resellers), widgets, gadgets, initech (customers); the password is demo- and the login, as in demo-acme.");
        Console.plain("  Demo phone:  Yealink T46U 80:5E:C0:00:00:01 of Widgets, which gets its file like this:");
        Console.plain("");
        Console.plain("    curl --cacert " + data.file("tls.crt") + " --digest -u 805ec0000001:demo-device-1 " + s.publicUrl() + "/p/805ec0000001.cfg");
    }
}
