/**
 * What people say about the settings of many phones at once: the platform, a reseller, a customer, a group (a site), a device profile. Each is TOML that is
 * checked when it is saved; provisioning puts them into their order.
 */
package org.linecard.layers;
