/** A module of the server, not of the application: lets every client's certificate through the handshake, so that a phone of another vendor is not cut off by it. */
package org.linecard.tls;
