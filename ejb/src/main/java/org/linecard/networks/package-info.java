/** Addresses of the network layer and blocks of them, read from text that nobody vouches for. Knows no name service and nothing of Linecard. */
package org.linecard.networks;
