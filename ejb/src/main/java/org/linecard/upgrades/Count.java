package org.linecard.upgrades;

/**
 * How many devices of a model run a version.
 *
 * @param release null for those that never said what they run
 * @param behind  how many of them are to run something else
 */
public record Count(String vendor, String model, String release, long devices, long behind) {
    public String getVendor() { return vendor; }
    public String getModel() { return model; }
    public String getRelease() { return release; }
    public long getDevices() { return devices; }
    public long getBehind() { return behind; }
}
