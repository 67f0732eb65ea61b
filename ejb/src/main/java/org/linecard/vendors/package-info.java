/**
 * The catalogue: vendors, their phone models and the files that their phones ask for, all read from {@code vendor-packs/}. Data, not code:
 * a new model is a line, a new vendor a folder. An operator's own folder of packs lies over those that are built in.
 */
package org.linecard.vendors;
