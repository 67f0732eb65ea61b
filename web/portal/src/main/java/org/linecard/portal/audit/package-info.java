/** History: who changed what, when, from where, and to what. */
package org.linecard.portal.audit;
