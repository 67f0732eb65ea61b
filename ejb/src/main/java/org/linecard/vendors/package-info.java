/**
 * The catalogue: vendors, their phone models and the files that their phones ask for, all read from {@code vendor-packs/}. Data, not code:
 * a new model is a line, a new vendor a folder. Depends on {@code templates} and {@code problems} only.
 */
package org.linecard.vendors;
