package org.linecard.device;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What reads input from outside holds its promises for the inputs that are kept, and for some made of them, always the same. The long run is {@code ./linecard fuzz}. */
class FuzzTest {

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of("RequestTargetFuzz", RequestTargetFuzz::fuzzerTestOneInput, "AuthorizationFuzz", AuthorizationFuzz::fuzzerTestOneInput,
        "ByteRangeFuzz", ByteRangeFuzz::fuzzerTestOneInput, "ClientAddressFuzz", ClientAddressFuzz::fuzzerTestOneInput);
    private static final int TRIES = 1_000;

    @TestFactory
    Stream<DynamicTest> everyTargetBearsWhatIsKeptAndWhatIsMadeOfIt() {
        return TARGETS.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(target -> dynamicTest(target.getKey(), () -> {
            var kept = kept(target.getKey());
            for (var input : kept) run(target.getValue(), input);
            var random = new Random(4);
            for (int i = 0; i < TRIES; i++) run(target.getValue(), changed(kept, random));
        }));
    }

    private static List<byte[]> kept(String target) throws IOException {
        var kept = new ArrayList<byte[]>();
        try (var files = Files.list(Path.of("src/test/resources/fuzz", target))) {
            for (var file : files.sorted().toList()) kept.add(Files.readAllBytes(file));
        }
        return kept;
    }

    private static void run(Consumer<byte[]> target, byte[] input) {
        try {
            target.accept(input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("with the input (base64) " + Base64.getEncoder().encodeToString(input), e);
        }
    }

    /** A kept input with a few bytes of others, of its own, or of chance, put in or over, or left out. */
    private static byte[] changed(List<byte[]> kept, Random random) {
        var input = kept.get(random.nextInt(kept.size()));
        for (int times = random.nextInt(6); times >= 0; times--) {
            var from = random.nextInt(3) == 0 ? random.ints(8, 0, 256).collect(java.io.ByteArrayOutputStream::new, java.io.ByteArrayOutputStream::write, (a, b) -> { }).toByteArray() : kept.get(random.nextInt(kept.size()));
            int begin = random.nextInt(from.length + 1);
            var piece = Arrays.copyOfRange(from, begin, Math.min(from.length, begin + 1 + random.nextInt(16)));
            int at = random.nextInt(input.length + 1);
            int left = Math.min(input.length, at + random.nextInt(3) * random.nextInt(12));
            var next = Arrays.copyOf(input, at + piece.length + input.length - left);
            System.arraycopy(piece, 0, next, at, piece.length);
            System.arraycopy(input, left, next, at + piece.length, input.length - left);
            input = next;
        }
        return input;
    }
}
