/** Pages about settings that many phones share: those of the platform, of a reseller and a customer, groups, and device profiles. */
package org.linecard.portal.layers;
