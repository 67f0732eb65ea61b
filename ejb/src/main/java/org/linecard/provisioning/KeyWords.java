package org.linecard.provisioning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linecard.vars.Key;
import org.linecard.vars.Setting;
import org.linecard.vars.Settings;

/**
 * What stands on each programmable key, all places of the phone and of its modules, also the empty ones, so that a phone forgets what was taken away.
 * A place that nobody speaks of, and whose number is that of a line, is the key of that line.
 */
final class KeyWords {

    private final PhoneSheet.Model model;
    private final Map<Integer, PhoneSheet.Line> lines = new HashMap<>();
    private final Map<Integer, Map<Integer, Key>> placed = new HashMap<>();
    private final String domain;
    private final int modules;

    KeyWords(PhoneSheet.Model model, List<PhoneSheet.Line> lines, Settings settings) {
        this.model = model;
        lines.forEach(line -> this.lines.put(line.number(), line));
        this.domain = lines.stream().filter(PhoneSheet.Line::isActive).map(line -> line.account().domain()).findFirst().orElse("");
        int highest = settings.number(Setting.MODULES);
        for (var key : settings.keys()) {
            placed.computeIfAbsent(key.module(), module -> new HashMap<>()).put(key.key(), key);
            highest = Math.max(highest, key.module());
        }
        this.modules = Math.min(highest, model.modules());
    }

    List<Map<String, Object>> ofPhone() {
        return keys(0, model.keys());
    }

    List<Map<String, Object>> ofModules() {
        var words = new ArrayList<Map<String, Object>>();
        for (int module = 1; module <= modules; module++) words.add(Map.of("number", module, "keys", keys(module, model.moduleKeys())));
        return words;
    }

    private List<Map<String, Object>> keys(int module, int count) {
        var words = new ArrayList<Map<String, Object>>(count);
        for (int place = 1; place <= count; place++) words.add(words(place, key(module, place)));
        return words;
    }

    private Key key(int module, int place) {
        var key = placed.getOrDefault(module, Map.of()).get(place);
        if (key != null && key.type() == Key.Type.LINE && key.line() == 0) key = new Key(module, place, Key.Type.LINE, place, key.value(), key.label());
        if (key == null && module == 0) key = new Key(0, place, Key.Type.LINE, place, "", "");
        if (key == null || key.type() == Key.Type.LINE && !active(key.line())) return new Key(module, place, Key.Type.NONE, 0, "", "");
        return key;
    }

    private boolean active(int line) {
        return lines.containsKey(line) && lines.get(line).isActive();
    }

    private Map<String, Object> words(int place, Key key) {
        var words = new LinkedHashMap<String, Object>();
        words.put("number", place);
        words.put("type", key.type().word());
        words.put("line", key.line());
        words.put("value", key.value());
        words.put("label", label(key));
        words.put("domain", key.type() == Key.Type.NONE ? "" : active(key.line()) ? lines.get(key.line()).account().domain() : domain);
        return words;
    }

    private String label(Key key) {
        if (!key.label().isEmpty()) return key.label();
        return key.type() == Key.Type.LINE ? lines.get(key.line()).shownLabel() : key.value();
    }
}
