/**
 * The portal for people. One page, one bean, one EJB call: pages look by GET and change by POST, beans hold a form's fields and nothing else,
 * and whatever is refused travels to {@link org.linecard.portal.RefusedHandler}, which finds the words.
 */
package org.linecard.portal;
