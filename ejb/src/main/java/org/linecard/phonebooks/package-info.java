/**
 * Phone books: the people outside the house whom a company, its provider or one of its users calls, how they come in and go out as files, and the directory
 * that a device shows, which is those contacts and the customer's own users. Numbers are kept as E.164 wherever they can be read so.
 */
package org.linecard.phonebooks;
