package org.linecard.vendors;

import java.util.Optional;

/**
 * A rule that fits a requested path. Vendors share file names, so a path may have several; the device on record decides later.
 *
 * @param identity who the path claims to be; empty for common files
 * @param model    the model whose code stands in the path; empty when no code does
 */
public record Match(VendorPack pack, FileRule rule, Optional<Identity> identity, Optional<PhoneModel> model) { }
