/**
 * The program behind {@code ./linecard run}: starts MariaDB, Keycloak and WildFly with the EAR, waits until they answer, and stops them together.
 * {@link org.linecard.launcher.Run} is the command; the server classes are also a library for the integration tests.
 */
package org.linecard.launcher;
