package org.linecard.upgrades;

/**
 * What somebody wants a device to run.
 *
 * @param release   a version, or {@link #KEEP}
 * @param downgrade whether a phone that runs something newer is to go back
 */
public record Wanted(String release, boolean downgrade, Origin origin) {

    /** In place of a version: whatever runs stays, also when those above want something else. */
    public static final String KEEP = "keep";

    /** Who says so. Later ones win. */
    public enum Origin { PLATFORM, RESELLER, CUSTOMER, DEVICE }

    public boolean isKeep() {
        return release.equals(KEEP);
    }

    public String getRelease() { return release; }
    public boolean isDowngrade() { return downgrade; }
    public Origin getOrigin() { return origin; }
}
