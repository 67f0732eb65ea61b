package org.linecard.storm;

import java.util.Locale;

/**
 * One way of asking. The bounds are what the stack itself reaches of nginx with a constant answer and a Basic check: RESTEasy on JDK 17 as it comes, and on
 * JDK 25 tuned; 0 where nobody measured one.
 */
enum Row {

    PLAIN("plain, keep-alive", Protocol.PLAIN, Wish.PROXIED, 0.33, 0.48),
    TLS("TLS 1.2, keep-alive", Protocol.TLS_1_2, Wish.BASIC, 0.39, 0.50),
    TLS13("TLS 1.3, keep-alive", Protocol.TLS_1_3, Wish.BASIC, 0, 0),
    RESUMED("TLS 1.2, resumed, a connection each", Protocol.TLS_1_2, Wish.ONCE, 0.57, 0.70),
    RESUMED13("TLS 1.3, resumed, a connection each", Protocol.TLS_1_3, Wish.ONCE, 0, 0),
    HANDSHAKE("TLS 1.2, full handshake each", Protocol.TLS_1_2, Wish.HANDSHAKE, 0.52, 0.62),
    UNCHANGED("TLS 1.2, keep-alive, 304", Protocol.TLS_1_2, Wish.UNCHANGED, 0, 0),
    MD5("TLS 1.2, keep-alive, Digest MD5", Protocol.TLS_1_2, Wish.MD5, 0, 0),
    SHA256("TLS 1.2, keep-alive, Digest SHA-256", Protocol.TLS_1_2, Wish.SHA256, 0, 0);

    enum Protocol { PLAIN, TLS_1_2, TLS_1_3 }

    /** What the requests say. {@code PROXIED} that a proxy has ended TLS. {@code ONCE} closes the connection after each; {@code HANDSHAKE} is not asked by wrk but by openssl, without credentials. */
    enum Wish {
        BASIC, PROXIED, ONCE, HANDSHAKE, UNCHANGED, MD5, SHA256;

        boolean isDigest() {
            return this == MD5 || this == SHA256;
        }
    }

    private static final double PART_OF_BOUND = 0.9;

    private final String title;
    private final Protocol protocol;
    private final Wish wish;
    private final double bound17;
    private final double bound25;

    Row(String title, Protocol protocol, Wish wish, double bound17, double bound25) {
        this.title = title;
        this.protocol = protocol;
        this.wish = wish;
        this.bound17 = bound17;
        this.bound25 = bound25;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    Protocol protocol() {
        return protocol;
    }

    Wish wish() {
        return wish;
    }

    /** Share of nginx's requests per second that we want on this Java; 0 for none. */
    double goal(int javaRelease) {
        return PART_OF_BOUND * (javaRelease >= 25 ? bound25 : bound17);
    }
}
