package org.linecard.workbench;

/**
 * Why a draft cannot be published.
 *
 * @param where template with line and column, or the sample that shows it
 */
public record Finding(String where, String what) { }
