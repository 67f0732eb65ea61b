/** The list of phones that knock and are not let in, and what a person does about one. */
package org.linecard.portal.knocks;
