/**
 * Templates that a reseller has made its own: kept apart from the workbench where people edit them, because serving needs what was published and nothing else.
 */
package org.linecard.editions;
