/** Vars: settings in TOML that a device or a line may carry, the vendor-neutral words that they may use, and how layers become one answer. */
package org.linecard.vars;
