package org.linecard.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linecard.vendors.FileRule.Scope;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.VendorPacks;

/** Rendering is a function of packs and sheets: ten thousand phones of all vendors, without a server and without a database. */
class ManyDevicesTest {

    private static final int DEVICES = 10_000;

    @Test
    void tenThousandDevicesAreRenderedFromMemoryEachWithItsOwnSecrets() {
        var packs = new VendorPacks(PackReader.read(Sample.PACKS));
        var samples = Sample.all(packs).filter(sample -> sample.match(packs).rule().scope() == Scope.DEVICE && sample.sheet().lines().stream().anyMatch(PhoneSheet.Line::isActive)).toList();
        Set<String> vendors = new HashSet<>();
        int shown = 0;
        for (int n = 0; n < DEVICES; n++) {
            var sample = samples.get(n % samples.size());
            var rule = sample.match(packs).rule();
            var file = rule.text(Renderer.render(sample.pack(), rule, of(sample.sheet(), n)));
            if (file.contains(secret(n))) shown++;
            else assertTrue(!file.contains("sec-"), "another phone's secret in " + sample.name());
            vendors.add(sample.pack().folder());
        }
        assertEquals(packs.packs().size(), vendors.size());
        assertTrue(shown > DEVICES / 2, "most files hold credentials: " + shown);
    }

    private static String secret(int n) {
        return "sec-" + Integer.toHexString(n * 7919 + 0x1000000);
    }

    private static PhoneSheet of(PhoneSheet sheet, int n) {
        List<PhoneSheet.Line> lines = sheet.lines().stream().map(line -> line.isActive() ? line(line, n) : line).toList();
        return new PhoneSheet(sheet.device(), sheet.model(), lines, sheet.customer(), sheet.clock(), sheet.source(), sheet.phoneBook(), sheet.firmwareUrl(), sheet.settings(), sheet.raw(), sheet.first());
    }

    private static PhoneSheet.Line line(PhoneSheet.Line line, int n) {
        var account = line.account();
        return new PhoneSheet.Line(line.number(), line.enabled(), line.label(), line.displayName(), line.cli(),
            new PhoneSheet.Account(account.userName() + n, account.authName(), new Secret(secret(n)), account.domain(), account.registrar(), account.transport(), account.outboundProxy(), account.voicemailNumber()), line.stun(), line.settings());
    }
}
