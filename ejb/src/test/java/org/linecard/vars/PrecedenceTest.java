package org.linecard.vars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.linecard.vars.Layer.Kind;

/** Of the ten kinds of layers the later wins, for every setting, in whatever order they come. */
class PrecedenceTest {

    /** Two values of each setting, neither of them its standard. */
    private static final Map<Setting, List<String>> VALUES = new EnumMap<>(Setting.class);

    static {
        two(Setting.CODECS, "['opus']", "['pcmu']");
        two(Setting.DTMF, "'info'", "'inband'");
        two(Setting.SRTP, "'optional'", "'mandatory'");
        two(Setting.EXPIRY, "60", "61");
        two(Setting.KEEP_ALIVE, "0", "1");
        two(Setting.MESSAGE_WAITING, "false", "true");
        two(Setting.BACKUP_SERVER, "'a.example'", "'b.example:5080'");
        two(Setting.CALL_WAITING, "false", "true");
        two(Setting.SHARED_LINES, "[1]", "[2]");
        two(Setting.PHONEBOOK, "'https://a.example'", "'https://b.example'");
        two(Setting.LANGUAGE, "'de'", "'fr'");
        two(Setting.COUNTRY, "'DE'", "'FR'");
        two(Setting.TIME_ZONE, "'Europe/Berlin'", "'Europe/Paris'");
        two(Setting.NTP_SERVER, "'a.example'", "'b.example'");
        two(Setting.TIME_FORMAT, "'12'", "'24'");
        two(Setting.DATE_FORMAT, "'dmy'", "'mdy'");
        two(Setting.WEB_UI, "'off'", "'on'");
        two(Setting.VLAN, "10", "11");
        two(Setting.VLAN_PRIORITY, "1", "2");
        two(Setting.PC_VLAN, "10", "11");
        two(Setting.LLDP, "false", "true");
        two(Setting.QOS_SIP, "1", "2");
        two(Setting.QOS_RTP, "1", "2");
        two(Setting.SYSLOG_SERVER, "'a.example'", "'b.example'");
        two(Setting.CHECK_HOURS, "1", "2");
        two(Setting.NIGHT_BEGIN, "'01:00'", "'01:30'");
        two(Setting.NIGHT_END, "'06:00'", "'06:30'");
        two(Setting.PICKUP_CODE, "'*8'", "'*9'");
        two(Setting.KEYS, "[{key = 1, type = 'blf', value = '1'}]", "[{key = 1, type = 'blf', value = '2'}]");
        two(Setting.MODULES, "1", "2");
    }

    private static void two(Setting setting, String one, String other) {
        VALUES.put(setting, List.of(one, other));
    }

    @TestFactory
    Stream<DynamicTest> theLaterKindWins() {
        return Arrays.stream(Setting.values()).map(setting -> dynamicTest(setting.word(), () -> {
            for (int lower = 1; lower < Kind.values().length; lower++)
                for (int upper = lower; upper < Kind.values().length; upper++) wins(setting, Kind.values()[lower], Kind.values()[upper]);
        }));
    }

    /** Of two of the same kind the later in the list: a customer's own settings over what its record says. */
    private static void wins(Setting setting, Kind lower, Kind upper) {
        var two = List.of(layer(setting, lower, 0), layer(setting, upper, 1));
        assertNotEquals(two.get(0).vars().get(setting), two.get(1).vars().get(setting));
        var turned = new ArrayList<>(two);
        if (lower != upper) Collections.reverse(turned);
        for (var order : List.of(two, turned)) {
            var settings = Settings.of(order);
            assertEquals(two.get(1).vars().get(setting).orElseThrow(), settings.get(setting), upper + " over " + lower);
            assertEquals(List.of(Kind.WORD, lower, upper), settings.said(setting).stream().map(said -> said.layer().kind()).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> allTenTogetherAreToldInTheirOrder() {
        return Arrays.stream(Setting.values()).map(setting -> dynamicTest(setting.word(), () -> {
            var layers = new ArrayList<Layer>();
            for (int i = Kind.values().length - 1; i > 0; i--) layers.add(layer(setting, Kind.values()[i], i % 2));
            var settings = Settings.of(layers);
            assertEquals(List.of(Kind.values()), settings.said(setting).stream().map(said -> said.layer().kind()).toList());
            assertEquals(layers.get(0).vars().get(setting).orElseThrow(), settings.get(setting));
        }));
    }

    private static Layer layer(Setting setting, Kind kind, int which) {
        return Layer.of(kind, kind.name(), Vars.parse(setting.word() + " = " + VALUES.get(setting).get(which)));
    }
}
