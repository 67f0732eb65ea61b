package org.linecard.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** {@code ./linecard run}: all servers up together, in the foreground, until Ctrl-C or until WildFly ends. */
public final class Run {

    private static final Set<String> OPTIONS = Set.of("--fresh", "--no-demo");

    private final Settings settings;
    private final Data data;
    private final List<Server> servers = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean stopping;

    private Run(Settings settings, Data data) {
        this.settings = settings;
        this.data = data;
    }

    public static void main(String[] arguments) {
        try {
            if (List.of("prepare").equals(Arrays.asList(arguments))) {
                KeycloakBuild.runNow();
                return;
            }
            var options = new TreeSet<>(Arrays.asList(arguments));
            options.remove("run");
            if (!OPTIONS.containsAll(options)) {
                options.removeAll(OPTIONS);
                throw new Problem("./linecard run knows --fresh and --no-demo, not " + String.join(" ", options) + ".");
            }
            run(options.contains("--fresh"), !options.contains("--no-demo"));
        } catch (Problem e) {
            Console.complain(e.getMessage());
            System.exit(1);
        } catch (BadSettings e) {
            Console.complain("Linecard cannot start with these settings:\n- " + String.join("\n- ", e.problems()) + "\nAll settings: docs/settings.md");
            System.exit(1);
        } catch (InterruptedException | IOException e) {
            System.exit(1);
        }
    }

    private static void run(boolean fresh, boolean demo) throws Problem, BadSettings, InterruptedException {
        var environment = new HashMap<>(System.getenv());
        if (demo) {
            environment.putIfAbsent("LINECARD_DEMO", "true");
        } else {
            environment.put("LINECARD_DEMO", "false");
        }
        var settings = Settings.read(environment, Home.ROOT);
        if (fresh && !settings.ownDatabase()) {
            throw new Problem("--fresh empties only what Linecard made itself, and LINECARD_DB_URL names a database of yours whose secrets need the key in " + settings.data()
                    + ".\nEmpty both by hand if that is what you want.");
        }
        try (var data = Data.open(settings, fresh)) {
            Ports.requireFree(settings);
            new Run(settings, data).untilTheEnd();
        }
    }

    private void untilTheEnd() throws Problem, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start();
            Welcome.print(settings, data);
        } catch (Problem e) {
            // servers that were told to stop while they started have nothing to complain about
            if (!stopping) {
                throw e;
            }
        }
        over.await();
    }

    private void start() throws Problem, InterruptedException {
        new Certificates(settings, data).ensure();
        if (!settings.ownDatabase()) {
            Database.requireReachable(settings);
        }
        var wildfly = add(new WildFly(settings, data));
        var starts = new ArrayList<CompletableFuture<Void>>();
        if (settings.ownKeycloak()) {
            var keycloak = add(new Keycloak(settings, data));
            starts.add(inBackground(() -> up(keycloak)).thenRun(() -> watch(keycloak, "Nobody can log in until Linecard is started again; phones still get their files.")));
        } else if (!Web.answers(Keycloak.discovery(settings.realmUrl()), 200)) {
            Console.say("Nobody can log in yet: the realm of LINECARD_OIDC_URL does not answer (" + settings.realmUrl() + ")");
        }
        if (settings.ownDatabase()) {
            var mariadb = add(new MariaDb(settings, data));
            starts.add(inBackground(() -> up(mariadb)).thenRun(() -> watch(mariadb, "Pages and phones get an error until Linecard is started again."))
                    .thenCompose(done -> inBackground(() -> up(wildfly))));
        } else {
            starts.add(inBackground(() -> up(wildfly)));
        }
        await(starts);
        if (settings.ownKeycloak()) {
            wildfly.requireLogin();
        }
        wildfly.ended().thenAccept(code -> {
            if (!stopping) {
                Console.complain("WildFly ended by itself (code " + code + ").\nIts log: " + wildfly.log());
                System.exit(1);
            }
        });
    }

    private <T extends Server> T add(T server) {
        servers.add(server);
        return server;
    }

    private static Void up(Server server) throws Problem, InterruptedException {
        Console.say(server.name() + " starts");
        server.start();
        Console.say(server.name() + " is up");
        return null;
    }

    /** Says once that a server is gone which Linecard can partly do without. */
    private void watch(Server server, String meaning) {
        server.ended().thenAccept(code -> {
            if (!stopping) {
                Console.complain(server.name() + " ended by itself (code " + code + "). " + meaning + "\nIts log: " + server.log());
            }
        });
    }

    private static CompletableFuture<Void> inBackground(Callable<Void> work) {
        var result = new CompletableFuture<Void>();
        var thread = new Thread(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    /** Ends with the first failure, without waiting for the others. */
    private static void await(List<CompletableFuture<Void>> starts) throws Problem, InterruptedException {
        var all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
        var failure = new CompletableFuture<Void>();
        starts.forEach(start -> start.whenComplete((done, problem) -> {
            if (problem != null) {
                failure.completeExceptionally(problem);
            }
        }));
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new Problem("Linecard could not start: " + e.getCause(), e.getCause());
        }
    }

    /** Runs at Ctrl-C, at a failure and at the end alike. The database goes last, so that the others can finish what they do. */
    private void stop() {
        stopping = true;
        Console.say("Stopping");
        inParallel(servers.stream().filter(server -> !(server instanceof MariaDb)).toList());
        inParallel(servers.stream().filter(MariaDb.class::isInstance).toList());
        Console.say("Stopped");
        over.countDown();
    }

    private static void inParallel(List<Server> some) {
        CompletableFuture.allOf(some.stream().map(server -> inBackground(() -> {
            server.close();
            return null;
        })).toArray(CompletableFuture[]::new)).join();
    }
}
