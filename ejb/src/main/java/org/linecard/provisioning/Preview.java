package org.linecard.provisioning;

/**
 * A file as a device would get it, for eyes: dots for every secret.
 *
 * @param name    of the file, as the device asks for it
 * @param url     where it asks
 * @param text    null when it cannot be made
 * @param problem why it cannot be made; null when it can
 */
public record Preview(String name, String url, String text, String problem) {
    public String getName() { return name; }
    public String getUrl() { return url; }
    public String getText() { return text; }
    public String getProblem() { return problem; }
}
