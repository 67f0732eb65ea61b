/**
 * How often whom is answered: challenges and refusals are counted for each sender and each block of identities, and what exceeds its share waits, without
 * a thread. What is right is served whatever the counters say. {@link org.linecard.device.restraint.Restraint} explains the numbers.
 */
package org.linecard.device.restraint;
