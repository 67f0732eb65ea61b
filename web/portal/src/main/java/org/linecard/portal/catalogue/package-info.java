/** The platform's page about vendor packs. */
package org.linecard.portal.catalogue;
