package org.linecard.firmware;

import java.io.Serializable;

/**
 * An upload that arrived whole and looks like firmware, but is no image yet. It waits for a day.
 *
 * @param token names it in the store; nobody can guess it
 */
public record Received(String token, String fileName, long size, String sha256) implements Serializable {
    public String getToken() { return token; }
    public String getFileName() { return fileName; }
    public long getSize() { return size; }
    public String getSha256() { return sha256; }
}
