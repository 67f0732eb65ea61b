/** Pages about people: the list, and one page per tab of a user. */
package org.linecard.portal.users;
