/** Templates that a reseller makes its own. */
package org.linecard.portal.workbench;
