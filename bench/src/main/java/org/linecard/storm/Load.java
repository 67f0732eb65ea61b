package org.linecard.storm;

/**
 * What the client saw in one round.
 *
 * @param p50 milliseconds; negative where the client cannot tell
 * @param p99 the same
 */
record Load(long requests, double seconds, double p50, double p99, long errors) {

    double perSecond() {
        return requests / seconds;
    }
}
