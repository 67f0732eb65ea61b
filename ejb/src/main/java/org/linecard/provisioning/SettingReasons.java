package org.linecard.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linecard.hardware.Device;
import org.linecard.vars.Layer;
import org.linecard.vars.Layer.Kind;
import org.linecard.vars.Setting;
import org.linecard.vars.Settings;

/** Turns what the layers of a sheet say into reasons, each with the row that it stands in. */
final class SettingReasons {

    private static final Map<Setting, String> RECORDED = Map.of(Setting.LANGUAGE, "language", Setting.COUNTRY, "country", Setting.TIME_ZONE, "timeZone");

    private final Device device;
    private final List<GivenLayer> given;
    private final String asker;

    /** @param asker path of the tenant who asks */
    SettingReasons(Device device, List<GivenLayer> given, String asker) {
        this.device = device;
        this.given = given;
        this.asker = asker;
    }

    List<Reason> after(List<Reason> facts, PhoneSheet sheet, String folder) {
        var all = new ArrayList<>(facts);
        for (var setting : Setting.values()) all.add(reason(setting, 0, sheet.settings()));
        for (var line : sheet.lines()) {
            if (line.account().equals(PhoneSheet.Account.NONE)) continue;
            for (var setting : Setting.values()) if (setting.isPerLine()) all.add(reason(setting, line.number(), line.settings()));
        }
        sheet.raw().forEach((key, value) -> all.add(new Reason(folder + "." + key, 0, value, null, voices(sheet.settings(), layer -> layer.vars().raw().getOrDefault(folder, Map.of()).get(key)))));
        sheet.settings().custom().forEach((word, value) -> all.add(new Reason("custom." + word, 0, value, null, voices(sheet.settings(), layer -> layer.vars().custom().get(word)))));
        return all;
    }

    private Reason reason(Setting setting, int line, Settings settings) {
        var voices = settings.said(setting).stream().map(said -> voice(said.layer(), setting, line, said.value())).toList();
        return new Reason(setting.word(), line, settings.get(setting), setting.mayBeLeft() ? settings.ownership(setting) : null, voices);
    }

    private interface Says {
        Object of(Layer layer);
    }

    private List<Voice> voices(Settings settings, Says says) {
        return settings.layers().stream().filter(layer -> says.of(layer) != null).map(layer -> voice(layer, null, 0, says.of(layer))).toList();
    }

    private Voice voice(Layer layer, Setting setting, int line, Object value) {
        var source = Source.of(layer.kind());
        for (var it : given) {
            if (it.layer() != layer) continue;
            return it.path().startsWith(asker) ? new Voice(source, layer.name(), it.entity(), it.id(), "vars", value, layer.author(), layer.since()) : new Voice(source, layer.name(), "", 0, "", value, "", layer.since());
        }
        if (layer.kind() == Kind.CUSTOMER) return new Voice(source, layer.name(), "Customer", device.getCustomer().getId(), RECORDED.getOrDefault(setting, ""), value, "", null);
        if (layer.kind() == Kind.DEVICE) return new Voice(source, layer.name(), "Device", device.getId(), "vars", value, "", null);
        if (layer.kind() == Kind.LINE) return new Voice(source, layer.name(), "Line", device.line(line).getId(), "vars", value, "", null);
        return new Voice(source, layer.name(), "", 0, "", value, "", null);
    }
}
