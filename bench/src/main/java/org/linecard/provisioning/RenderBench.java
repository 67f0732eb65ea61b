package org.linecard.provisioning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPacks;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many files a second one thread renders, vendor by vendor, from sheets in memory: the device samples of each pack in turn. The control in the same run
 * copies a ready text of the same length piece by piece, which is the least that any renderer does.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RenderBench {

    @Param("")
    public String vendor;

    private final List<Job> jobs = new ArrayList<>();
    private List<String[]> ready;
    private int next;

    private record Job(Sample sample, FileRule rule, PhoneSheet sheet) {
        byte[] render() {
            return Renderer.render(sample.pack(), rule, sheet);
        }
    }

    @Setup
    public void readPacks() {
        jobs.addAll(jobs(vendor));
        ready = jobs.stream().map(job -> job.rule().text(job.render()).split("(?<=\n)")).toList();
    }

    @Benchmark
    public byte[] render() {
        return jobs.get(next++ % jobs.size()).render();
    }

    @Benchmark
    public byte[] control() {
        var out = new StringBuilder(8192);
        for (var piece : ready.get(next++ % ready.size())) out.append(piece);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Job> jobs(String vendor) {
        var packs = new VendorPacks(PackReader.read(Sample.PACKS));
        return Sample.all(packs).filter(sample -> sample.pack().folder().equals(vendor) && sample.match(packs).rule().scope() == FileRule.Scope.DEVICE && sample.directory().isEmpty())
            .map(sample -> new Job(sample, sample.match(packs).rule(), sample.sheet())).toList();
    }

    /** Prints one row a vendor. {@code args}: folders of packs; none for all. */
    public static void main(String[] args) throws RunnerException {
        var all = PackReader.read(Sample.PACKS).packs().stream().map(pack -> pack.folder()).toArray(String[]::new);
        var results = new Runner(new OptionsBuilder().include(RenderBench.class.getSimpleName()).param("vendor", args.length == 0 ? all : args).build()).run();
        System.out.printf("%n%-14s %10s %10s %12s %8s%n", "vendor", "renders/s", "bytes", "control/s", "ratio");
        results.stream().filter(result -> of(result, "render")).sorted(Comparator.comparing(RenderBench::vendorOf)).forEach(result -> {
            double control = results.stream().filter(other -> of(other, "control") && vendorOf(other).equals(vendorOf(result))).findFirst().orElseThrow().getPrimaryResult().getScore();
            double score = result.getPrimaryResult().getScore();
            System.out.println(String.format(Locale.ROOT, "%-14s %10.0f %10.0f %12.0f %8.3f", vendorOf(result), score, jobs(vendorOf(result)).stream().mapToInt(job -> job.render().length).average().orElse(0), control, score / control));
        });
    }

    private static boolean of(RunResult result, String method) {
        return result.getParams().getBenchmark().endsWith("." + method);
    }

    private static String vendorOf(RunResult result) {
        return result.getParams().getParam("vendor");
    }
}
