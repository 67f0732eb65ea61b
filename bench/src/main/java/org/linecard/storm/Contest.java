package org.linecard.storm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;

/** One number of devices: warms both servers, then lets them take turns, row by row. */
final class Contest {

    private static final double ROOM = 1.5;
    private static final int FIRST_GUESS = 20_000;

    private final Plan plan;
    private final Site site;
    private final Nginx nginx;
    private final Copies copies;
    private final Playlists playlists;
    private final Client client;
    private final SSLContext trust;
    private double fastest = FIRST_GUESS;

    Contest(Plan plan, Site site, Nginx nginx, Copies copies, Playlists playlists, Client client, SSLContext trust) {
        this.plan = plan;
        this.site = site;
        this.nginx = nginx;
        this.copies = copies;
        this.playlists = playlists;
        this.client = client;
        this.trust = trust;
    }

    /** The first seconds of a Java server are three to ten times slower than the rest. */
    void warmUp() throws IOException, InterruptedException {
        var list = playlists.of(Row.Wish.BASIC, site, 0);
        var load = client.play(list, 0, Row.Protocol.TLS_1_2, site.port(Row.Protocol.TLS_1_2), plan.warmUp());
        System.out.printf("  warmed for %d s, at the mean %.0f requests/s, errors %d%n", plan.warmUp(), load.perSecond(), load.errors());
        client.play(list, 0, Row.Protocol.TLS_1_2, nginx.port(Row.Protocol.TLS_1_2), 2);
    }

    Score score(int devices, Row row) throws IOException, InterruptedException {
        var linecards = new ArrayList<Round>();
        var nginxes = new ArrayList<Round>();
        check(row, site);
        check(row, nginx);
        turn(row, site, 0, 2);
        for (int i = 0; i < plan.rounds(); i++) {
            linecards.add(turn(row, site, i, plan.seconds()));
            nginxes.add(turn(row, nginx, i, plan.seconds()));
        }
        fastest = Math.max(fastest, linecards.stream().mapToDouble(round -> round.load().perSecond()).max().orElse(0));
        return new Score(devices, row, List.copyOf(linecards), List.copyOf(nginxes));
    }

    /** wrk tells errors from answers, but not one answer from the other. */
    private void check(Row row, Target target) throws IOException {
        if (row.wish().isDigest() || row.wish() == Row.Wish.HANDSHAKE) return;
        int port = target.port(row.protocol());
        try (var wire = row.protocol() == Row.Protocol.PLAIN ? Wire.plain(port) : Wire.tls(port, trust, Request.HOST)) {
            int status = wire.ask(playlists.sample(row.wish(), target)).status();
            if (status != (row.wish() == Row.Wish.UNCHANGED ? 304 : 200)) throw new IOException(row.title() + ": answered " + status + " on port " + port);
        }
    }

    private Round turn(Row row, Target target, int round, int seconds) throws IOException, InterruptedException {
        int port = target.port(row.protocol());
        if (row.wish() == Row.Wish.HANDSHAKE) {
            var open = playlists.open();
            return Round.of(target, site.database(), () -> client.shakeHands(open, copies.size(open), port, seconds));
        }
        var list = playlists.of(row.wish(), target, (long) (fastest * ROOM * seconds));
        long start = row.wish().isDigest() ? 0 : list.start(round);
        return Round.of(target, site.database(), () -> client.play(list, start, row.protocol(), port, seconds));
    }
}
