/**
 * What firmware phones are to run, and how they get there: targets of the platform, of resellers, customers and single devices, the steps that lead an old
 * phone upwards, and the census of what runs. Images themselves are of {@code firmware}.
 */
package org.linecard.upgrades;
