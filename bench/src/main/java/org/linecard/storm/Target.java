package org.linecard.storm;

import java.util.List;

/** A server under load. */
interface Target {

    int port(Row.Protocol protocol);

    /** Whose processor time is counted. */
    List<Long> processes();

    /** What it calls the present state of a file. */
    String etag(Request request);
}
