package org.linecard.portal.firmware;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linecard.firmware.Received;

/** The files that a login has sent and not yet made an image of. Nobody else's token finds anything here. */
@SessionScoped
public class Uploads implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConcurrentHashMap<String, Received> waiting = new ConcurrentHashMap<>();

    void add(Received upload) {
        waiting.put(upload.token(), upload);
    }

    Optional<Received> find(String token) {
        return Optional.ofNullable(token).map(waiting::get);
    }

    void taken(String token) {
        waiting.remove(token);
    }
}
