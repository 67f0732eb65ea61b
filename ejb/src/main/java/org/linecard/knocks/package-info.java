/**
 * Phones that knock and are not let in, for people who may know them: refusals are counted in memory, a scan becomes one line, and what remains is a list that is
 * worked off. Knows nothing of files and answers; {@code provisioning} tells it what was refused.
 */
package org.linecard.knocks;
