package org.linecard.portal.hardware;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linecard.portal.Feedback;
import org.linecard.portal.Me;
import org.linecard.provisioning.Provenance;
import org.linecard.provisioning.Reason;
import org.linecard.provisioning.Source;

/** The Settings tab of a device: every word of its page and of its files, who said it, and over whom. */
@Named
@ViewScoped
public class ReasonsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("device", List.of("device.status", "device.identity", "device.make", "device.model", "device.location", "device.owner", "device.active", "device.life_cycle", "device.group", "device.profile",
            "device.serial_number", "device.notes", "device.request_date", "device.activate_date", "device.last_fetch", "device.agent", "device.firmware"));
        GROUPS.put("secrets", List.of("provisioning.password", "device.admin_password", "device.user_password", "device.vendor_pin"));
        GROUPS.put("addresses", List.of("provisioning.url", "provisioning.user_name", "firmware.url", "phonebook.url"));
        GROUPS.put("calls", List.of("codecs", "dtmf", "srtp", "expiry", "keep_alive", "message_waiting", "backup_server", "call_waiting", "shared_lines"));
        GROUPS.put("time", List.of("language", "country", "time_zone", "ntp_server", "time_format", "date_format"));
        GROUPS.put("keys", List.of("keys", "modules", "pickup_code", "phonebook"));
        GROUPS.put("network", List.of("vlan", "vlan_priority", "pc_vlan", "lldp", "qos_sip", "qos_rtp", "syslog_server", "web_ui"));
        GROUPS.put("changes", List.of("check_hours", "night_begin", "night_end"));
    }

    /** Words that belong together, under a heading. */
    public record Group(String title, List<Why> words) {
        public String getTitle() { return title; }
        public List<Why> getWords() { return words; }
    }

    @Inject
    private Provenance provenance;
    @Inject
    private DevicePage page;
    @Inject
    private Me me;

    private transient List<Group> groups;

    public List<Group> getGroups() {
        if (groups == null) groups = grouped(provenance.of(page.getId()));
        return groups;
    }

    private List<Group> grouped(List<Reason> reasons) {
        var groups = new ArrayList<Group>();
        var editors = new Editors(page.getDevice(), me);
        var left = new ArrayList<>(reasons.stream().filter(reason -> reason.line() == 0).toList());
        GROUPS.forEach((name, words) -> {
            var mine = words.stream().flatMap(word -> left.stream().filter(reason -> reason.word().equals(word))).toList();
            left.removeAll(mine);
            groups.add(new Group(Feedback.text("reasons." + name), mine.stream().map(reason -> Why.of(reason, editors)).toList()));
        });
        groups.add(new Group(Feedback.text("reasons.more"), left.stream().map(reason -> Why.of(reason, editors)).toList()));
        page.getLines().forEach(line -> groups.add(new Group(Feedback.text("reasons.line", line.getNumber()),
            reasons.stream().filter(reason -> reason.line() == line.getNumber()).filter(ReasonsPage::isOwn).map(reason -> Why.of(reason, editors)).toList())));
        return groups.stream().filter(group -> !group.words().isEmpty()).toList();
    }

    /** Of a line only what it does not merely have from its device. */
    private static boolean isOwn(Reason reason) {
        return reason.voices().stream().noneMatch(voice -> voice.source() == Source.STANDARD && voice.field().isEmpty() && reason.voices().size() == 1) || reason.winner().source() == Source.LINE;
    }
}
