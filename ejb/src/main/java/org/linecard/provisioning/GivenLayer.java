package org.linecard.provisioning;

import org.linecard.vars.Layer;

/**
 * A layer that people wrote for many devices, with the row that it stands in.
 *
 * @param entity as history names it
 */
public record GivenLayer(Layer layer, String entity, long id) { }
