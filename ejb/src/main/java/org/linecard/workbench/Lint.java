package org.linecard.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.linecard.provisioning.PhoneSheet;
import org.linecard.provisioning.Renderer;
import org.linecard.provisioning.SampleDevice;
import org.linecard.templates.TemplateError;
import org.linecard.vendors.FileRule;
import org.linecard.vendors.PackSample;
import org.linecard.vendors.PhoneModel;
import org.linecard.vendors.VendorPack;

/** Tries a text in place of a pack's own: does it fit the vocabulary, and does every sample still render, within its model's capabilities. */
final class Lint {

    private final VendorPack pack;
    private final Optional<VendorPack> edited;
    private final List<Finding> findings = new ArrayList<>();

    Lint(VendorPack pack, String template, String text) {
        this.pack = pack;
        Optional<VendorPack> with = Optional.empty();
        try {
            with = Optional.of(pack.with(Map.of(template, text)));
        } catch (TemplateError e) {
            findings.add(new Finding(e.template() + (e.line() > 0 ? ":" + e.line() + (e.column() > 0 ? ":" + e.column() : "") : ""), e.what()));
        }
        edited = with;
    }

    /** The pack with the text in it; empty when it does not fit. */
    Optional<VendorPack> edited() {
        return edited;
    }

    /** What all samples say; empty when the text can be published. */
    List<Finding> findings() {
        edited.ifPresent(with -> samples().forEach(sample -> tryOn(with, sample)));
        return List.copyOf(findings);
    }

    /** The samples that ask for a file of one phone, as it is. */
    List<PackSample> samples() {
        return pack.samples().stream().filter(sample -> rule(sample).filter(rule -> rule.scope() == FileRule.Scope.DEVICE).isPresent()).toList();
    }

    private void tryOn(VendorPack with, PackSample sample) {
        var device = new SampleDevice(pack, sample);
        try {
            beyond(render(with, sample, device.sheet()), device.model()).ifPresent(what -> findings.add(new Finding(sample.name(), what)));
        } catch (TemplateError e) {
            findings.add(new Finding(e.template() + (e.line() > 0 ? ":" + e.line() : ""), e.what() + " (sample " + sample.name() + ")"));
        }
    }

    /** What the sample's file would be, for eyes: secrets are dots. */
    Trial trial(VendorPack with, PackSample sample) {
        var sheet = new SampleDevice(pack, sample).sheet().masked();
        return new Trial(sample.name(), sample.path(), Comparison.of(render(pack, sample, sheet), render(with, sample, sheet)));
    }

    private String render(VendorPack with, PackSample sample, PhoneSheet sheet) {
        var rule = rule(sample).orElseThrow();
        return rule.text(Renderer.render(with, rule, sheet));
    }

    private Optional<FileRule> rule(PackSample sample) {
        return pack.files().stream().filter(rule -> rule.path().matcher(sample.path()).matches()).findFirst().filter(rule -> !rule.absent());
    }

    /** The first key that counts further than the model can. */
    private Optional<String> beyond(String file, PhoneModel model) {
        for (var limit : pack.limits()) {
            var m = Pattern.compile(limit.key().pattern(), Pattern.MULTILINE).matcher(file);
            var numbers = new TreeSet<Long>();
            while (m.find()) if (m.group(1).length() < 10) numbers.add(Long.parseLong(m.group(1)));
            if (!numbers.isEmpty() && numbers.last() > limit.of(model)) return Optional.of("counts up to " + numbers.last() + ", but " + model + " has " + limit.of(model) + " " + limit.what());
        }
        return Optional.empty();
    }
}
