/** Asks the registrar who is registered. It is read, never written, and may be away, or not be connected at all: then nothing is known, which is told as that. */
package org.linecard.registrar;
