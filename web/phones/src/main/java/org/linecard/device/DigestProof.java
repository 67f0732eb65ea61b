package org.linecard.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linecard.provisioning.Credential;
import org.linecard.provisioning.Proof;

/**
 * A hash over password, nonce and request (RFC 7616). Only qop {@code auth} is known: without it (RFC 2069) nothing would stop a replay, and every phone
 * that we serve has it. Of one request, asked by one thread.
 */
final class DigestProof implements Proof {

    private static final Pattern COUNT = Pattern.compile("[0-9a-fA-F]{8}");
    private static final Set<String> NOT_OFFERED = Set.of("username*", "userhash");

    private final Authorization said;
    private final DigestAlgorithm algorithm;
    private final String method;
    private final boolean fitting;
    private final Nonces nonces;
    private Boolean spent;

    private DigestProof(Authorization said, DigestAlgorithm algorithm, String method, boolean fitting, Nonces nonces) {
        this.said = said;
        this.algorithm = algorithm;
        this.method = method;
        this.fitting = fitting;
        this.nonces = nonces;
    }

    /** Empty when it is of a kind that we never offer. */
    static Optional<Proof> of(Authorization said, String method, RequestTarget target, Nonces nonces) {
        var algorithm = DigestAlgorithm.named(said.parameters().getOrDefault("algorithm", "MD5"));
        if (algorithm.isEmpty() || said.parameters().keySet().stream().anyMatch(NOT_OFFERED::contains)) return Optional.empty();
        if (!said.parameter("qop").equals("auth") || !COUNT.matcher(said.parameter("nc")).matches() || said.parameter("cnonce").isEmpty()) return Optional.empty();
        var fitting = said.parameter("realm").equals(Credential.REALM) && target.isMeantBy(said.parameter("uri"));
        return Optional.of(new DigestProof(said, algorithm.get(), method, fitting, nonces));
    }

    /** What came with a nonce that is not good now is as good as nothing: nobody looks at it, and the phone may try again at once. */
    @Override
    public boolean isGiven() {
        return !isStale();
    }

    /** Whether its nonce alone stands in the way. Says nothing about user name and password: those are not looked at. */
    boolean isStale() {
        return !nonces.isFresh(said.parameter("nonce"), algorithm);
    }

    @Override
    public boolean holds(Credential credential) {
        var expected = algorithm.response(credential, method, said.parameter("uri"), said.parameter("nonce"), said.parameter("nc"), said.parameter("cnonce"));
        var right = same(expected, said.parameter("response").toLowerCase(Locale.ROOT)) & sameUser(credential.user()) & fitting;
        return right && spend();
    }

    /** Once for each request, however often it is asked. */
    private boolean spend() {
        if (spent == null) spent = nonces.spend(said.parameter("nonce"), algorithm, Long.parseLong(said.parameter("nc"), 16));
        return spent;
    }

    /** Headers reach us as one character for each byte. */
    private boolean sameUser(String user) {
        return MessageDigest.isEqual(user.getBytes(StandardCharsets.UTF_8), said.parameter("username").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
