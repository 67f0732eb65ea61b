package org.linecard.workbench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        if (findings.isEmpty()) edited.ifPresent(with -> smallest().forEach(model -> tryOn(with, model)));
        return List.copyOf(findings);
    }

    /** The samples that ask for a file of one phone, as it is. */
    List<PackSample> samples() {
        return pack.samples().stream().filter(sample -> rule(sample).filter(rule -> rule.scope() == FileRule.Scope.DEVICE).isPresent()).toList();
    }

    private void tryOn(VendorPack with, PackSample sample) {
        var device = new SampleDevice(pack, sample);
        try {
            beyond(render(with, sample, device.sheet()), device.model()).forEach(what -> findings.add(new Finding(sample.name(), what)));
        } catch (TemplateError e) {
            findings.add(new Finding(e.template() + (e.line() > 0 ? ":" + e.line() : ""), e.what() + " (sample " + sample.name() + ")"));
        }
    }

    /** Of each family that templates treat alike, the models that have least of something: samples show others, too. */
    private Set<PhoneModel> smallest() {
        var smallest = new LinkedHashSet<PhoneModel>();
        for (var family : pack.models().stream().collect(Collectors.groupingBy(PhoneModel::family, TreeMap::new, Collectors.toList())).values()) {
            for (var limit : pack.limits()) smallest.add(Collections.min(family, Comparator.comparingInt(limit::of)));
        }
        return smallest;
    }

    /** With all that the model has in use. The first finding says enough. */
    private void tryOn(VendorPack with, PhoneModel model) {
        if (!findings.isEmpty()) return;
        var sheet = SampleDevice.full(pack, model).sheet();
        var files = pack.files().stream().filter(rule -> rule.scope() == FileRule.Scope.DEVICE && !rule.absent() && model.identities().stream().anyMatch(rule::names));
        for (var rule : files.collect(Collectors.toMap(FileRule::template, Function.identity(), (a, b) -> a, TreeMap::new)).values()) {
            try {
                beyond(rule.text(Renderer.render(with, rule, sheet)), model).forEach(what -> findings.add(new Finding(model.toString(), what)));
            } catch (TemplateError e) {
                findings.add(new Finding(e.template() + (e.line() > 0 ? ":" + e.line() : ""), e.what() + " (" + model + ")"));
            }
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

    /** The keys that count further than the model can. */
    private Stream<String> beyond(String file, PhoneModel model) {
        return pack.limits().stream().filter(limit -> limit.reachedBy(file) > limit.of(model)).map(limit -> "counts up to " + limit.reachedBy(file) + ", but " + model + " has " + limit.of(model) + " " + limit.what());
    }
}
