package org.linecard.portal.layers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.linecard.portal.Feedback;
import org.linecard.portal.hardware.Shown;
import org.linecard.templates.Words;
import org.linecard.vars.Setting;

/** The words that Vars can say, each with what it takes, what holds without it and the sentence of the vocabulary. */
@Named
@ApplicationScoped
public class WordList {

    /** One setting, for people who write it. */
    public record Entry(String word, String label, String takes, String standard, String meaning, boolean perLine) {
        public String getWord() { return word; }
        public String getLabel() { return label; }
        public String getTakes() { return takes; }
        public String getStandard() { return standard; }
        public String getMeaning() { return meaning; }
        public boolean isPerLine() { return perLine; }
    }

    @Inject
    private Words words;

    public List<Entry> getEntries() {
        return Arrays.stream(Setting.values()).map(this::entry).toList();
    }

    private Entry entry(Setting setting) {
        return new Entry(setting.word(), Shown.word(setting.word()), setting.expected(), Shown.value(setting.standard()), meaning(setting.word()), setting.isPerLine());
    }

    /** Without the marks of the page that it stands on, and without the standard, which has a column of its own. */
    private String meaning(String word) {
        var listed = words.listed().get("settings." + word);
        return listed == null ? Feedback.text("word." + word + ".meaning") : listed.meaning().replace("*line.* ", "").replace("`", "").replaceFirst("; [^;]*$", ".");
    }
}
