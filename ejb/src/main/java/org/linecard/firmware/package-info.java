/**
 * The repository of firmware: images that vendors publish, kept as files and served to phones. Images belong to the platform, everybody sees them.
 * What a device is to run is decided in {@code upgrades}.
 */
package org.linecard.firmware;
