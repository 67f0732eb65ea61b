/** The dialogs about SIP accounts; their list is the Phones tab of a user. */
package org.linecard.portal.accounts;
