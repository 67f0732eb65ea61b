package org.linecard.registrar;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One phone that registered an account (RFC 3261, section 10). An account that two phones share has two.
 *
 * @param since   when it came
 * @param renewed when it last said that it is still there
 * @param until   when it is forgotten unless it says so again
 * @param contact where it says it is: a SIP URI
 * @param source  where it was seen, as a SIP URI; null when the registrar does not note that
 * @param agent   what it says it is; may be empty
 */
public record Binding(Instant since, Instant renewed, Instant until, String contact, String source, String agent) {

    private static final Pattern HOST = Pattern.compile("sips?:(?:[^@]*@)?(\\[[^]]+]|[^:;>]+)");

    /** The address that it was seen at, otherwise the one that it says; never with a port. */
    public String from() {
        var host = HOST.matcher(source == null ? contact : source);
        return host.find() ? host.group(1) : contact;
    }

    public Instant getSince() { return since; }
    public Instant getUntil() { return until; }
    public String getContact() { return contact; }
    public String getAgent() { return agent; }
    public String getFrom() { return from(); }
}
