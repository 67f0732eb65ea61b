/** Data to try Linecard with: only in an empty database, only when asked for, and never on a server that others can reach. */
package org.linecard.demo;
