package org.linecard.storm;

import java.io.IOException;
import java.util.List;

/**
 * One target's turn.
 *
 * @param cpu      milliseconds of its processor time for each request
 * @param database the same of MariaDB
 * @param resident its memory afterwards, in megabytes
 */
record Round(Load load, double cpu, double database, long resident) {

    /** Something that takes time. */
    interface Turn {
        Load play() throws IOException, InterruptedException;
    }

    static Round of(Target target, List<Long> database, Turn turn) throws IOException, InterruptedException {
        var before = Usage.of(target.processes());
        var databaseBefore = Usage.of(database);
        var load = turn.play();
        var after = Usage.of(target.processes());
        double requests = Math.max(1, load.requests());
        return new Round(load, (after.cpu() - before.cpu()) / requests, (Usage.of(database).cpu() - databaseBefore.cpu()) / requests, after.resident());
    }
}
