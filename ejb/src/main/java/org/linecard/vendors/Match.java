package org.linecard.vendors;

import java.util.Optional;

/**
 * A rule that fits a requested path. Vendors share file names, so a path may have several; the device on record decides later.
 *
 * @param identity who the path claims to be; empty for common files
 * @param model    the model whose code or name stands in the path; of a common file without, one of those that share it; else empty
 */
public record Match(VendorPack pack, FileRule rule, Optional<Identity> identity, Optional<PhoneModel> model) { }
