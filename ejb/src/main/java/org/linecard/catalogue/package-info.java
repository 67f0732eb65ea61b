/** The catalogue of vendors as the platform's people see it: which packs serve, which were left out and why, and the button that reads them again. */
package org.linecard.catalogue;
