package org.linecard.provisioning;

import org.linecard.vars.Layer;

/**
 * A layer that people wrote for many devices, with the row that it stands in.
 *
 * @param entity as history names it
 * @param path   of the tenant who wrote it; empty for the platform
 */
public record GivenLayer(Layer layer, String entity, long id, String path) { }
