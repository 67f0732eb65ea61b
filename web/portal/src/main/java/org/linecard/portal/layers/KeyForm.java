package org.linecard.portal.layers;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.linecard.portal.Choices.Choice;
import org.linecard.portal.Feedback;
import org.linecard.problems.Checks;
import org.linecard.vars.Key;

/** Fields for one programmable key, for those who would rather not write TOML: what they say is added to the text of the layer, to be saved with it. */
@Named
@ViewScoped
public class KeyForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<Key.Type> WITHOUT_VALUE = Set.of(Key.Type.NONE, Key.Type.LINE, Key.Type.FORWARD, Key.Type.TRANSFER);

    @Inject
    private LayerForm layer;

    private Integer module;
    private Integer key;
    private Key.Type type = Key.Type.BLF;
    private String value;
    private String label;
    private Integer line;

    /** Adds the key to the end of the text, where it belongs to no other table. */
    public void add() {
        new Checks().that(key != null && key >= 1 && key <= 500, "key", "key.place").that(module == null || module >= 0 && module <= 20, "module", "key.module")
            .that(line == null || line >= 0 && line <= 1000, "line", "key.line").required("type", type).that(WITHOUT_VALUE.contains(type) || !value.isBlank(), "value", "required")
            .line("value", value, 200).line("label", label, 100).done();
        var before = layer.getVars() == null || layer.getVars().isBlank() ? "" : layer.getVars().stripTrailing() + "\n\n";
        layer.setVars(before + block());
        key = key + 1;
        value = "";
        label = "";
    }

    private String block() {
        var block = new StringBuilder("[[keys]]\n");
        if (module != null && module > 0) block.append("module = ").append(module).append('\n');
        block.append("key = ").append(key).append("\ntype = \"").append(type.word()).append("\"\n");
        if (!value.isBlank()) block.append("value = ").append(quoted(value)).append('\n');
        if (!label.isBlank()) block.append("label = ").append(quoted(label)).append('\n');
        if (line != null && line > 0) block.append("line = ").append(line).append('\n');
        return block.toString();
    }

    private static String quoted(String text) {
        return '"' + text.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    public List<Choice> getTypes() {
        return Arrays.stream(Key.Type.values()).map(it -> new Choice(it.name(), Feedback.text("key.type." + it))).toList();
    }

    public Integer getModule() { return module; }
    public void setModule(Integer to) { module = to; }
    public Integer getKey() { return key; }
    public void setKey(Integer to) { key = to; }
    public Key.Type getType() { return type; }
    public void setType(Key.Type to) { type = to; }
    public String getValue() { return value; }
    public void setValue(String to) { value = to; }
    public String getLabel() { return label; }
    public void setLabel(String to) { label = to; }
    public Integer getLine() { return line; }
    public void setLine(Integer to) { line = to; }
}
