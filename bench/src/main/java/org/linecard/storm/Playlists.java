package org.linecard.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.SSLContext;

/** What each row asks of each target, in one mixed order: phone after phone, first the file of its model, then its own. */
final class Playlists {

    /** So many that the counts of one nonce arrive nearly in their order, and so few that asking for them looks like no attack. */
    private static final int NONCES = 64;

    private final Path folder;
    private final Site site;
    private final SSLContext trust;
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Playlist> written = new HashMap<>();

    Playlists(Path folder, Site site, SSLContext trust, List<Caller> callers) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.site = site;
        this.trust = trust;
        var mixed = new ArrayList<>(callers);
        Collections.shuffle(mixed, new Random(2));
        for (var caller : mixed) for (var file : caller.files()) requests.add(new Request(caller, file));
    }

    /** @param most requests that a round may need; a Digest cannot be said twice */
    Playlist of(Row.Wish wish, Target target, long most) throws IOException {
        if (wish.isDigest()) return target == site ? digest(wish, (int) most) : written.get(wish.name());
        var name = wish == Row.Wish.UNCHANGED ? wish + (target == site ? "-linecard" : "-nginx") : wish.name();
        return written.computeIfAbsent(name, it -> Playlist.write(folder.resolve(it), requests, request -> text(wish, target, request)));
    }

    /** The beginning of the list of a row whose requests can be said twice. */
    String sample(Row.Wish wish, Target target) {
        return text(wish, target, requests.get(0));
    }

    /** A file that needs no credentials. */
    Request open() {
        return requests.stream().filter(request -> !request.file().contains(request.caller().mac()) && !request.file().contains(request.caller().mac().toUpperCase(java.util.Locale.ROOT))).findFirst().orElseThrow();
    }

    private static String text(Row.Wish wish, Target target, Request request) {
        return request.text(request.caller().basic(), switch (wish) {
            case PROXIED -> "X-Forwarded-Proto: https\r\n";
            case ONCE -> "Connection: close\r\n";
            case UNCHANGED -> "If-None-Match: " + target.etag(request) + "\r\n";
            default -> "";
        });
    }

    /** With fresh nonces, each used with rising counts. The control, which does not look at them, gets the same. */
    private Playlist digest(Row.Wish wish, int most) throws IOException {
        var digest = new Digest(wish == Row.Wish.MD5 ? "MD5" : "SHA-256");
        var nonces = nonces(digest);
        var many = new ArrayList<Request>(most);
        for (int i = 0; i < most; i++) many.add(requests.get(i % requests.size()));
        var place = new int[1];
        var list = Playlist.write(folder.resolve(wish.name()), many, request -> {
            int n = place[0]++;
            return request.text(digest.header(request, nonces.get(n % nonces.size()), n / nonces.size() + 1), "");
        });
        written.put(wish.name(), list);
        return list;
    }

    private List<String> nonces(Digest digest) throws IOException {
        var nonces = new ArrayList<String>();
        try (var wire = Wire.tls(site.port(Row.Protocol.TLS_1_2), trust, Request.HOST)) {
            while (nonces.size() < NONCES) {
                // a name that every vendor's phones could mean, so that every algorithm is offered
                var challenges = wire.ask("GET /p/nobody HTTP/1.1\r\nHost: " + Request.HOST + "\r\n\r\n").challenges();
                nonces.add(digest.nonce(challenges).orElseThrow(() -> new IOException("No challenge for " + digest.algorithm() + " in: " + challenges)));
            }
        }
        return nonces;
    }
}
