package org.linecard.storm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.linecard.vendors.PhoneModel;

/** A phone that asks for its files: all that it knows. Its user name is its MAC. */
record Caller(Make make, PhoneModel model, String mac, String password) {

    /** Below {@code /p/}, in the order in which it asks. */
    List<String> files() {
        return make.files().stream().map(form -> Make.filled(form, mac, model)).toList();
    }

    String agent() {
        return Make.filled(make.agent(), mac, model);
    }

    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((mac + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
