package org.linecard.storm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private double fastest = FIRST_GUESS;

    Contest(Plan plan, Site site, Nginx nginx, Copies copies, Playlists playlists, Client client) {
        this.plan = plan;
        this.site = site;
        this.nginx = nginx;
        this.copies = copies;
        this.playlists = playlists;
        this.client = client;
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
        turn(row, site, 0, 2);
        for (int i = 0; i < plan.rounds(); i++) {
            linecards.add(turn(row, site, i, plan.seconds()));
            nginxes.add(turn(row, nginx, i, plan.seconds()));
        }
        fastest = Math.max(fastest, linecards.stream().mapToDouble(round -> round.load().perSecond()).max().orElse(0));
        return new Score(devices, row, List.copyOf(linecards), List.copyOf(nginxes));
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
