package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linecard.provisioning.Credential;
import org.linecard.provisioning.Proof;

/** Only the right credentials prove, and once; what else a header says proves nothing. Its parameters, written anew, are read as the same. */
public final class AuthorizationFuzz {

    private static final String PASSWORD = UUID.randomUUID().toString();
    private static final Credential OWN = new Credential("805ec0000001", PASSWORD);
    private static final RequestTarget TARGET = new RequestTarget("/p", "/p/805ec0000001.cfg", null);
    private static final List<String> HASHED = List.of("username", "realm", "nonce", "uri", "qop", "nc", "cnonce");

    private AuthorizationFuzz() { }

    public static void fuzzerTestOneInput(byte[] input) {
        var header = new String(input, StandardCharsets.ISO_8859_1);
        var said = Authorization.parse(header);
        said.ifPresent(AuthorizationFuzz::readsAgain);
        assertFalse(BasicProof.parse(header).holds(OWN));
        if (header.length() > 6) assertFalse(BasicProof.parse(header.substring(6)).holds(new Credential("", PASSWORD)));
        var nonces = new Nonces(new TestClock(), Duration.ofMinutes(5), 10);
        assertFalse(said.flatMap(it -> proof(it, nonces)).filter(it -> it.holds(OWN)).isPresent());
        changed(input, nonces);
    }

    /** A right header, of which a part is replaced by the rest of the input: it proves if and only if it still says the same. */
    private static void changed(byte[] input, Nonces nonces) {
        if (input.length < 2) return;
        var algorithm = (input[0] & 128) == 0 ? DigestAlgorithm.MD5 : DigestAlgorithm.SHA_256;
        var nonce = nonces.issue(algorithm);
        var right = "Digest username=\"805ec0000001\", realm=\"" + Credential.REALM + "\", nonce=\"" + nonce + "\", uri=\"" + TARGET.path() + "\", response=\""
            + algorithm.response(OWN, "GET", TARGET.path(), nonce, "00000001", "0a4f113b") + "\", algorithm=" + algorithm.token() + ", qop=auth, nc=00000001, cnonce=\"0a4f113b\"";
        int at = (input[0] & 127) * 3 % right.length();
        int left = Math.min(right.length(), at + (input[1] & 31));
        var header = right.substring(0, at) + new String(input, 2, input.length - 2, StandardCharsets.ISO_8859_1) + right.substring(left);
        var said = Authorization.parse(header);
        var proof = said.filter(it -> it.scheme().equals("digest")).flatMap(it -> proof(it, nonces));
        boolean holds = proof.filter(it -> it.holds(OWN)).isPresent();
        assertEquals(said.filter(it -> same(it, Authorization.parse(right).orElseThrow())).isPresent(), holds, header);
        if (!holds) return;
        assertFalse(proof(said.get(), nonces).orElseThrow().holds(OWN), "a second time");
        assertFalse(proof(said.get(), nonces).orElseThrow().holds(new Credential("805ec0000002", PASSWORD)), "another's");
    }

    private static Optional<Proof> proof(Authorization said, Nonces nonces) {
        return DigestProof.of(said, "GET", TARGET, nonces);
    }

    private static boolean same(Authorization one, Authorization other) {
        return one.scheme().equals("digest") && HASHED.stream().allMatch(name -> one.parameter(name).equals(other.parameter(name))) && one.parameter("response").equalsIgnoreCase(other.parameter("response"))
            && one.parameters().getOrDefault("algorithm", "MD5").equalsIgnoreCase(other.parameter("algorithm")) && !one.parameters().containsKey("userhash") && !one.parameters().containsKey("username*");
    }

    private static void readsAgain(Authorization said) {
        assertTrue(said.parameters().entrySet().stream().noneMatch(it -> it.getKey().isEmpty() || it.getValue().chars().anyMatch(c -> c < 32 || c == 127)), said::toString);
        var written = said.scheme() + " " + new TreeMap<>(said.parameters()).entrySet().stream().map(it -> it.getKey() + "=\"" + it.getValue().replaceAll("([\"\\\\])", "\\\\$1") + "\"").collect(Collectors.joining(", "));
        if (written.length() > 4096) return;
        assertEquals(said.parameters().isEmpty() ? new Authorization(said.scheme(), Map.of()) : said, Authorization.parse(written).orElseThrow());
    }
}
