package org.linecard.provisioning;

/**
 * What a phone asked for.
 *
 * @param path        below {@code /p/}, decoded, without a leading slash
 * @param query       undecoded, without the question mark; null when there is none. Only directories read it
 * @param address     of the sender
 * @param agent       User-Agent header; null when it sent none
 * @param ifNoneMatch If-None-Match header as sent; null when it sent none
 * @param headOnly    asks for the head of the answer alone (HEAD), so that what is given once is not given to it
 */
public record FileRequest(String path, String query, String address, String agent, String ifNoneMatch, boolean headOnly, Proof proof) {

    /** The same, of somebody who has nothing yet. */
    FileRequest unconditional() {
        return new FileRequest(path, query, address, agent, null, headOnly, proof);
    }
}
