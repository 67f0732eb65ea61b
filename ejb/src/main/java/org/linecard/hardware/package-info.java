/** Phone hardware: the things with a MAC, an IMEI or a UUID, their lines, and the words for why one cannot register yet. */
package org.linecard.hardware;
