package org.linecard.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What processes have taken so far.
 *
 * @param cpu      milliseconds of processor time, in steps of ten
 * @param resident megabytes of memory now
 */
record Usage(long cpu, long resident) {

    private static final int MILLIS_OF_A_TICK = 10;

    static Usage of(List<Long> processes) throws IOException {
        long cpu = 0;
        long resident = 0;
        for (var process : processes) {
            var stat = Files.readString(Path.of("/proc", process.toString(), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            cpu += (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_OF_A_TICK;
            resident += Files.readAllLines(Path.of("/proc", process.toString(), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum() / 1024;
        }
        return new Usage(cpu, resident);
    }
}
