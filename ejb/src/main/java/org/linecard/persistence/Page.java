package org.linecard.persistence;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows  what this page shows
 * @param total rows in all, counted up to {@link PageQuery#COUNTED}
 * @param more  true when there are more than {@code total}
 */
public record Page<T>(List<T> rows, int total, boolean more) { }
