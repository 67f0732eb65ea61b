package org.linecard.vars;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every setting with the value that holds, after all layers had their say. Immutable. */
public final class Settings {

    private final Map<Setting, Object> values;

    private Settings(Map<Setting, Object> values) {
        this.values = values;
    }

    /** Later layers win; {@link Setting#standard()} stands below all of them. */
    public static Settings of(Vars... layers) {
        var values = new EnumMap<Setting, Object>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, setting.standard());
            for (var layer : layers) layer.get(setting).ifPresent(value -> values.put(setting, value));
        }
        return new Settings(values);
    }

    public Object get(Setting setting) {
        return values.get(setting);
    }

    /** As templates see a device's. */
    public Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        values.forEach((setting, value) -> words.put(setting.word(), value));
        words.put("codecs_off", codecsOff());
        return words;
    }

    /** As templates see a line's: only what a line may decide for itself. */
    public Map<String, Object> lineWords() {
        var words = new LinkedHashMap<String, Object>();
        values.forEach((setting, value) -> { if (setting.isPerLine()) words.put(setting.word(), value); });
        words.put("codecs_off", codecsOff());
        return words;
    }

    /** Phones have to be told what not to use, too. */
    private List<String> codecsOff() {
        var chosen = (List<?>) values.get(Setting.CODECS);
        return Setting.ALL_CODECS.stream().filter(codec -> !chosen.contains(codec)).toList();
    }
}
