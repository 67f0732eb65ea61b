/**
 * Who changed what, when, from where and in which use case: written by one listener over every {@link org.linecard.audit.Audited} entity,
 * in the transaction of the change itself, so that neither can exist without the other.
 */
package org.linecard.audit;
