/** Pages about resellers and customers, and the customer that other pages are opened for. */
package org.linecard.portal.customers;
