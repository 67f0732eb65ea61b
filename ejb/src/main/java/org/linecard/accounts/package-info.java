/** SIP accounts: what registers. On a screen each is a "phone" under its user; it alone holds SIP credentials. */
package org.linecard.accounts;
