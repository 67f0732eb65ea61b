package org.linecard.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.linecard.launcher.BadSettings;
import org.linecard.launcher.Problem;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPacks;

/** The command. Runs in the folder bench; leaves what it made in bench/target/storm, and no process. */
public final class Storm {

    private static final Path FOLDER = Path.of("target/storm").toAbsolutePath();
    private static final Path PACKS = Path.of("../vendor-packs");

    private final Plan plan;
    private final Site site;
    private final Nginx nginx;
    private final Copies copies;
    private final VendorPacks packs = new VendorPacks(PackReader.read(PACKS));
    private final List<String> firsts = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();

    private Storm(Plan plan, Site site, Nginx nginx, Copies copies) {
        this.plan = plan;
        this.site = site;
        this.nginx = nginx;
        this.copies = copies;
    }

    public static void main(String[] arguments) throws Exception {
        // the client of WildFly's management announces itself
        Logger.getLogger("").setLevel(Level.WARNING);
        Plan plan;
        try {
            plan = Plan.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Plan.USAGE);
            System.exit(2);
            return;
        }
        try {
            run(plan);
            System.exit(0);
        } catch (Problem | BadSettings | IOException e) {
            System.err.println(e);
            System.exit(1);
        }
    }

    private static void run(Plan plan) throws Problem, BadSettings, IOException, InterruptedException, SQLException, GeneralSecurityException {
        forget(FOLDER.resolve("www"));
        var copies = new Copies(FOLDER.resolve("www"));
        var site = new Site(FOLDER, copies);
        Runtime.getRuntime().addShutdownHook(new Thread(site::close));
        System.out.println("Linecard starts");
        site.start();
        if (!plan.cold() && plan.rows().contains(Row.PLAIN)) site.listenInTheOpen();
        site.exportKeyTo(FOLDER);
        var nginx = new Nginx(FOLDER, Site.free(), Site.free(), copies);
        Runtime.getRuntime().addShutdownHook(new Thread(nginx::close));
        new Storm(plan, site, nginx, copies).measure(site.trust());
    }

    private void measure(SSLContext trust) throws Problem, IOException, InterruptedException, SQLException {
        var population = site.population(packs);
        for (int devices : plan.sizes()) {
            var begin = System.nanoTime();
            var callers = population.grow(devices);
            System.out.printf(Locale.ROOT, "%d devices; written in %.1f s%n", devices, (System.nanoTime() - begin) / 1e9);
            first(devices, "first fetch", new Fetch(site.port(Row.Protocol.TLS_1_2), trust, false, copies::keep).all(callers));
            if (plan.cold()) {
                site.restart();
                first(devices, "cold", new Fetch(site.port(Row.Protocol.TLS_1_2), trust, true, copies::isSame).all(callers));
            } else {
                contest(devices, new Playlists(FOLDER.resolve("lists"), site, trust, callers), trust);
            }
        }
        print();
    }

    private void first(int devices, String what, Fetch.Result result) {
        firsts.add(devices + " devices, " + what + ": " + result);
        System.out.println("  " + what + ": " + result);
    }

    private void contest(int devices, Playlists playlists, SSLContext trust) throws IOException, InterruptedException {
        var contest = new Contest(plan, site, nginx, copies, playlists, new Client(FOLDER.resolve("client"), plan.connections()), trust);
        contest.warmUp();
        for (var row : plan.rows()) {
            scores.add(contest.score(devices, row));
            System.out.println("  " + scores.get(scores.size() - 1).line(release()));
        }
    }

    /** WildFly runs on the same Java as this. */
    private static int release() {
        return Runtime.version().feature();
    }

    private void print() {
        System.out.printf("%nJava %s, %d processors, %d connections, %d rounds of %d s each%n%n", Runtime.version(), Runtime.getRuntime().availableProcessors(), plan.connections(), plan.rounds(), plan.seconds());
        firsts.forEach(line -> System.out.println("* " + line));
        if (scores.isEmpty()) return;
        System.out.println("\n" + Score.HEADER);
        scores.stream().sorted(Comparator.comparing(Score::row)).forEach(score -> System.out.println(score.line(release())));
        System.out.println();
        plan.rows().forEach(this::printFall);
    }

    private void printFall(Row row) {
        var ofRow = scores.stream().filter(score -> score.row() == row).toList();
        if (ofRow.size() < 2) return;
        var least = ofRow.get(0);
        var most = ofRow.get(ofRow.size() - 1);
        System.out.printf(Locale.ROOT, "* %s: from %d to %d devices %+.1f %%%n", row.title(), least.devices(), most.devices(), 100 * (most.perSecond() / least.perSecond() - 1));
    }

    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
