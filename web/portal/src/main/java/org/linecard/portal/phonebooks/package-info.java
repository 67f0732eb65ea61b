/** Pages about phone books: of a customer, of a reseller, and the own one on a user's page; and what comes from files. */
package org.linecard.portal.phonebooks;
