package org.linecard.epochs;

import java.util.OptionalLong;

/** A row that changes the files of one device, and not those of everybody below its owner. */
public interface OfDevice {

    /** Id of the device; empty when this change of the row shows in no file. */
    OptionalLong changedDevice();
}
