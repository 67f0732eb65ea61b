/**
 * A small, safe template language: Pebble's syntax, cut down to what a file for a phone needs. Templates see plain maps, lists, text, numbers and
 * truth values; they can name nothing else, call nothing, switch no escaping off, and stop at limits. Knows nothing about phones.
 */
package org.linecard.templates;
