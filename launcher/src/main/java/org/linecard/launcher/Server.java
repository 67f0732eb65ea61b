package org.linecard.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One of the three servers as a process of ours. {@link #start} returns when the server answers; {@link #stop} may come at any moment, also
 * while starting, and lets it start again; {@link #close} is for good.
 */
public abstract class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final Path log;
    private final Duration graceful;
    private volatile Process process;
    private boolean stopping;
    private boolean closed;

    Server(String name, Path log, Duration graceful) {
        this.name = name;
        this.log = log;
        this.graceful = graceful;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** What has to be there before the process: files, folders, helper programs by {@link #run}. */
    abstract void prepare() throws IOException, Problem, InterruptedException;

    abstract List<String> command();

    abstract Map<String, String> environment();

    /** Asked again and again until it is true; throws when it never will be. */
    abstract boolean isReady() throws Problem;

    /** The lines of the log that say why; empty when there is nothing better than the log itself. */
    abstract Optional<String> complaint();

    public void start() throws Problem, InterruptedException {
        synchronized (this) {
            stopping = false;
        }
        try {
            prepare();
            var started = launch(command(), environment(), output(), ProcessBuilder.Redirect.PIPE);
            awaitReady(started);
        } catch (IOException e) {
            throw Problem.ofServer(name, e.toString(), log);
        }
    }

    private void awaitReady(Process started) throws Problem, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (started.waitFor(150, TimeUnit.MILLISECONDS)) {
                throw failed("it ended with code " + started.exitValue() + ".");
            }
            if (System.nanoTime() > end) {
                throw failed("no answer after " + PATIENCE.toSeconds() + " seconds.");
            }
        }
    }

    /** Pauses between two questions to a server, and knows at once when there is nobody left to ask. */
    boolean endsWithin(Duration pause) throws InterruptedException {
        return process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    Problem failed(String otherwise) {
        return Problem.ofServer(name, complaint().orElse(otherwise), log);
    }

    /** Where the process prints; the log itself unless the server writes that on its own. */
    Path output() {
        return log;
    }

    /** Runs a helper program to its end; stopping this server ends it too. */
    void run(List<String> command, Map<String, String> environment, Path output, ProcessBuilder.Redirect input) throws IOException, Problem, InterruptedException {
        var helper = launch(command, environment, output, input);
        if (helper.waitFor() != 0) {
            throw Problem.ofServer(name, "a step before it failed (" + Path.of(command.get(0)).getFileName() + " ended with code " + helper.exitValue() + ").", output);
        }
    }

    private synchronized Process launch(List<String> command, Map<String, String> environment, Path output, ProcessBuilder.Redirect input) throws IOException, Problem {
        if (stopping || closed) {
            throw new Problem(name + " was stopped while it started.");
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(input);
        builder.environment().keySet().removeIf(variable -> variable.startsWith(SettingsReader.PREFIX));
        builder.environment().putAll(environment);
        process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    public boolean isRunning() {
        var current = process;
        return current != null && current.isAlive();
    }

    /** Completes with the exit code when the process has ended, whoever ended it. */
    CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    public long pid() {
        return process.pid();
    }

    /** Asks the process to end, and ends it when it does not. */
    public void stop() {
        Process current;
        synchronized (this) {
            stopping = true;
            current = process;
        }
        if (current == null) {
            return;
        }
        current.destroy();
        try {
            if (!current.waitFor(graceful.toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }

    /** The last lines of a file that a filter keeps, long ones cut. */
    static Optional<String> lines(Path file, java.util.function.Predicate<String> keep, int most) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (var all = Files.lines(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            var kept = all.filter(keep).distinct().map(line -> line.length() > 300 ? line.substring(0, 300) + "…" : line).toList();
            return kept.isEmpty() ? Optional.empty() : Optional.of("\n  " + String.join("\n  ", kept.subList(Math.max(0, kept.size() - most), kept.size())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
