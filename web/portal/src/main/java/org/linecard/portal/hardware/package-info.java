/** The inventory: the list, the pages of one device, and the line editor, which is the heart of the product. */
package org.linecard.portal.hardware;
