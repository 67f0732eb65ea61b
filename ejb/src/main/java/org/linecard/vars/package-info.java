/**
 * Vars: settings in TOML that a layer (platform, reseller, customer, …, device, line) may carry, the vendor-neutral words that they may use, and how
 * layers become one answer that knows who said what.
 */
package org.linecard.vars;
