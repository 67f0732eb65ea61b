package org.linecard.provisioning;

import java.util.List;
import java.util.Optional;
import org.linecard.vendors.Challenge;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.Identity;

/** What a phone is answered. */
public sealed interface Answer {

    /** Whether only a phone that proved itself is answered so. */
    default boolean isSecret() {
        return this instanceof File file ? file.secret() : this instanceof Current current && current.secret();
    }

    /**
     * The file.
     *
     * @param etag   strong entity tag with its quotes (RFC 9110, section 8.8.3), made of the bytes
     * @param secret no cache may keep it
     */
    record File(byte[] bytes, String mediaType, String etag, boolean secret) implements Answer {

        static File of(byte[] bytes, FileRule rule) {
            return new File(bytes, rule.mediaType().replaceFirst(";\\s+", ";"), EntityTag.of(bytes), rule.secret());
        }

        /** The file, or that the phone has it already. */
        Answer unlessCurrent(FileRequest request) {
            return EntityTag.matches(request.ifNoneMatch(), etag) ? new Current(etag, secret) : this;
        }
    }

    /** The phone has this version already. */
    record Current(String etag, boolean secret) implements Answer { }

    /**
     * Prove yourself: the one answer to unknown, inactive, foreign and wrong requests alike, with the schemes in the order to offer them.
     *
     * @param claimed who the path says it is; empty when it says nobody
     * @param refused something was brought and did not open: credentials, or the token of a link. Such an answer is not sent at once, lest its moment tell what was wrong
     */
    record Prove(List<Challenge> schemes, Optional<Identity> claimed, boolean refused) implements Answer { }

    /** No phone gets this here, whoever asks. */
    record Absent() implements Answer { }
}
