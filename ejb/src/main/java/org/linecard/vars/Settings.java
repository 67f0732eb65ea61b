package org.linecard.vars;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every setting with the value that holds, after all layers had their say, and who said what. Immutable. */
public final class Settings {

    /**
     * A layer's word about one setting.
     *
     * @param value as {@link Setting} takes it; of {@code keys} only the layer's own
     */
    public record Said(Layer layer, Object value) { }

    private static final Layer STANDARD = Layer.of(Layer.Kind.WORD, "", Vars.NONE);

    private final List<Layer> layers;
    private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
    private final Map<Setting, Ownership> ownership = new EnumMap<>(Setting.class);

    private Settings(List<Layer> layers) {
        this.layers = layers;
        for (var setting : Setting.values()) {
            var value = setting.standard();
            var owner = Ownership.ENFORCE;
            for (var layer : layers) {
                var said = layer.vars().get(setting);
                if (said.isPresent()) value = setting.over(value, said.get());
                owner = layer.vars().ownership(setting).orElse(owner);
            }
            values.put(setting, value);
            ownership.put(setting, owner);
        }
    }

    /** Later kinds of layers win, and of the same kind the later in the list; {@link Setting#standard()} stands below all of them. */
    public static Settings of(List<Layer> layers) {
        return new Settings(layers.stream().sorted(Comparator.comparing(Layer::kind)).toList());
    }

    public static Settings of(Layer... layers) {
        return of(List.of(layers));
    }

    /** These with one more layer. */
    public Settings with(Layer layer) {
        if (layer.vars() == Vars.NONE) return this;
        var more = new ArrayList<>(layers);
        more.add(layer);
        return of(more);
    }

    public Object get(Setting setting) {
        return values.get(setting);
    }

    public String text(Setting setting) {
        return (String) values.get(setting);
    }

    public int number(Setting setting) {
        return ((Long) values.get(setting)).intValue();
    }

    public boolean flag(Setting setting) {
        return (Boolean) values.get(setting);
    }

    /** What is on the keys, all layers together; in the order of modules and places. */
    public List<Key> keys() {
        return ((List<?>) values.get(Setting.KEYS)).stream().map(Key.class::cast).toList();
    }

    public Ownership ownership(Setting setting) {
        return ownership.get(setting);
    }

    /** Why the value is what it is: everybody who said something, the winner last; the first is always the setting's own standard. */
    public List<Said> said(Setting setting) {
        var said = new ArrayList<Said>();
        said.add(new Said(STANDARD, setting.standard()));
        for (var layer : layers) layer.vars().get(setting).ifPresent(value -> said.add(new Said(layer, value)));
        return List.copyOf(said);
    }

    /** In the order in which they win. */
    public List<Layer> layers() {
        return layers;
    }

    /** As templates see a device's. */
    public Map<String, Object> words() {
        var words = new LinkedHashMap<String, Object>();
        values.forEach((setting, value) -> { if (setting != Setting.KEYS) words.put(setting.word(), value); });
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

    /**
     * For each setting that a person at the phone may own: whether a file has to say it.
     *
     * @param first whether this is the phone's first file
     */
    public Map<String, Object> sayWords(boolean first) {
        var words = new LinkedHashMap<String, Object>();
        for (var setting : Setting.values()) {
            if (!setting.mayBeLeft()) continue;
            words.put(setting.word(), ownership(setting) == Ownership.ENFORCE || first && ownership(setting) == Ownership.ONCE);
        }
        return words;
    }

    /** The operators' own words, {@code [custom]}. */
    public Map<String, Object> custom() {
        var custom = new LinkedHashMap<String, Object>();
        for (var layer : layers) custom.putAll(layer.vars().custom());
        return custom;
    }

    /** What the layers say in the vendor's own keys, by key. */
    public Map<String, String> raw(String vendorFolder) {
        var raw = new TreeMap<String, String>();
        for (var layer : layers) raw.putAll(layer.vars().raw().getOrDefault(vendorFolder, Map.of()));
        return raw;
    }

    /** Phones have to be told what not to use, too. */
    private List<String> codecsOff() {
        var chosen = (List<?>) values.get(Setting.CODECS);
        return Setting.ALL_CODECS.stream().filter(codec -> !chosen.contains(codec)).toList();
    }
}
