package org.linecard.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linecard.customers.Tenants;
import org.linecard.hardware.Device;
import org.linecard.hardware.DeviceKey;
import org.linecard.links.SoftphoneLink.State;
import org.linecard.vendors.Identity;
import org.linecard.vendors.IdentityKind;
import org.linecard.vendors.PackReader;
import org.linecard.vendors.PhoneModel.SubType;

class SoftphoneLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final SoftphoneLink link = new SoftphoneLink(
        new Device(Tenants.customer("widgets"), DeviceKey.of(IdentityKind.UUID, "7d444840-9dc0-41d1-b245-5ffdce74fad2"), "Linphone", "Desktop", 4), Token.hash("first"), "ada", NOW);

    @Test
    void aLinkLastsADay() {
        var end = NOW.plus(Duration.ofHours(24));
        assertEquals(end, link.getExpiresAt());
        assertEquals(State.OPEN, link.state(NOW));
        assertEquals(State.OPEN, link.state(end.minusNanos(1)));
        assertEquals(State.EXPIRED, link.state(end));
        assertThrows(IllegalStateException.class, () -> link.use(end, "192.0.2.1"));
    }

    @Test
    void aLinkIsUsedOnce() {
        link.use(NOW.plusSeconds(60), "192.0.2.1");
        assertEquals(State.USED, link.state(NOW.plusSeconds(60)));
        assertEquals("192.0.2.1", link.getUsedFrom());
        assertEquals(State.USED, link.state(NOW.plus(Duration.ofDays(2))));
        assertThrows(IllegalStateException.class, () -> link.use(NOW.plusSeconds(61), "192.0.2.2"));
    }

    @Test
    void aNewOneTakesItsPlace() {
        link.use(NOW, "192.0.2.1");
        link.renew(Token.hash("second"), "bob", NOW.plusSeconds(5));
        assertEquals(State.OPEN, link.state(NOW.plusSeconds(5)));
        assertEquals("bob", link.getCreatedBy());
        assertNull(link.getUsedAt());
        assertNull(link.getUsedFrom());
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        var tokens = Stream.generate(Token::generate).limit(1000).collect(Collectors.toSet());
        assertEquals(1000, tokens.size());
        assertTrue(tokens.stream().allMatch(token -> token.matches("[A-Za-z0-9_-]{32}")));
        assertTrue(Token.hash("a").matches("[0-9a-f]{64}"));
        assertNotEquals(Token.hash("a"), Token.hash("A"));
    }

    @Test
    void whoeverPrintsALinkTellsNoToken() {
        assertFalse(new MadeLink("https://x/p/once/token/f.xml", "https://x/p/once/token/f.xml", NOW).toString().contains("token"));
    }

    @Test
    void everyProgramOfThePacksHasAFileThatALinkCanLeadTo() {
        var packs = PackReader.read(Path.of("../vendor-packs")).packs();
        var programs = packs.stream().flatMap(pack -> pack.models().stream()).filter(model -> model.subType() != SubType.DESK).toList();
        assertTrue(programs.size() > 8, programs::toString);
        for (var pack : packs) for (var model : pack.models()) {
            if (model.subType() == SubType.DESK) continue;
            for (var kind : model.identities()) {
                var identity = new Identity(kind, switch (kind) { case MAC -> "020001000001"; case IMEI -> "356938035643809"; case UUID -> "7d444840-9dc0-41d1-b245-5ffdce74fad2"; });
                assertTrue(pack.ownFile(identity, model).orElseThrow(() -> new AssertionError(model + " by " + kind)).contains(identity.value()), model.toString());
            }
        }
    }

    @Test
    void eachVendorScansItsOwnForm() {
        var url = "https://localhost:8443/p/once/token/file.xml";
        var packs = PackReader.read(Path.of("../vendor-packs")).packs().stream().collect(Collectors.toMap(pack -> pack.vendor(), pack -> pack.scanned(url)));
        assertEquals(url, packs.get("Linphone"));
        assertEquals(url, packs.get("Zoiper"));
        assertEquals("provlinkbs://localhost:8443/p/once/token/file.xml", packs.get("Acrobits"));
    }
}
