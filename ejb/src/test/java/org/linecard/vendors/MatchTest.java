package org.linecard.vendors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a path says, by some of the packs that are built in. */
class MatchTest {

    private static final List<VendorPack> ALL = PackReader.read(Path.of("../vendor-packs")).packs();

    private final VendorPacks packs = new VendorPacks(ALL.stream().filter(pack -> List.of("linphone", "yealink").contains(pack.folder())).toList(), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"805ec0000001.cfg", "805EC0000001.cfg", "805Ec0000001.CFG"})
    void aMacIsFoundInEitherCase(String path) {
        var match = only(path);
        assertEquals("Yealink", match.pack().vendor());
        assertEquals(Optional.of(new Identity(IdentityKind.MAC, "805ec0000001")), match.identity());
        assertTrue(match.rule().secret());
    }

    @Test
    void aCommonFileNamesTheModelAndNoPhone() {
        var match = only("y000000000108.cfg");
        assertEquals("T46U", match.model().orElseThrow().name());
        assertEquals(Optional.empty(), match.identity());
        assertEquals(FileRule.Scope.COMMON, match.rule().scope());
        assertEquals("y000000000108.cfg", match.rule().nameFor(new Identity(IdentityKind.MAC, "805ec0000001"), packs.model("Yealink", "T46U").orElseThrow()));
    }

    @Test
    void aCommonFileWhoseNameTellsNoModelStandsForOneOfThoseThatShareIt() {
        var match = new VendorPacks(ALL.stream().filter(pack -> pack.folder().equals("mitel-aastra")).toList(), List.of()).match("startup.cfg").get(0);
        assertEquals(FileRule.Scope.COMMON, match.rule().scope());
        assertEquals(match.pack().models().get(0), match.model().orElseThrow());
        assertEquals(Optional.empty(), match.identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"805ec0000001.boot", "y000000000000.boot", "805ec0000001-local.cfg", "805ec0000001-contact.xml", "805ec0000001-calllog.xml", "y000000000108_Security.enc", "805ec0000001.enc"})
    void whatPhonesAskForByHabitIsAbsent(String path) {
        assertTrue(only(path).rule().absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEP00562B043615.cnf.xml", "sep00562b043615.cnf.xml.sgn", "ATA00562B043615.cnf.xml", "CTLSEP00562B043615.tlv", "ITLSEP00562B043615.tlv", "ITLFile.tlv", "XMLDefault.cnf.xml", "snomM900.htm"})
    void filesOfAnotherFirmwareAreNeverServed(String path) {
        var matches = new VendorPacks(ALL, List.of()).match(path);
        assertFalse(matches.isEmpty());
        assertTrue(matches.stream().allMatch(match -> match.rule().absent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spa504G.cfg", "spa504g.cfg", "8841-3PCC.xml", "CP-8841-3PCC.xml", "ata191.cfg", "snomD785.htm"})
    void theFirstFileOfAPhoneThatKnowsNothingHoldsNoSecret(String path) {
        var matches = new VendorPacks(ALL, List.of()).match(path);
        assertEquals(1, matches.size());
        assertFalse(matches.get(0).rule().secret());
        assertTrue(matches.get(0).model().isPresent());
    }

    @Test
    void aMobileIsKnownByItsImeiAndADesktopByItsUuid() {
        assertEquals(Optional.of(new Identity(IdentityKind.IMEI, "490154203237518")), only("linphone/490154203237518.xml").identity());
        assertEquals(Optional.of(new Identity(IdentityKind.UUID, "0f8fad5b-d9cb-469f-a165-70867728950e")), only("linphone/0F8FAD5B-d9cb-469f-a165-70867728950e.xml").identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "805ec0000001", "805ec000001.cfg", "805ec00000011.cfg", "80-5e-c0-00-00-01.cfg", "x805ec0000001.cfg", "805ec0000001.cfg/", "../805ec0000001.cfg", "a/805ec0000001.cfg", "805ec0000001.cfg\n", "805ec0000001.cfg\0", "805ec000000g.cfg",
        "y000000000999.cfg", "y0000000001080.cfg", "linphone/490154203237518", "linphone/49015420323751.xml", "linphone/../805ec0000001.cfg", "linphone//490154203237518.xml", "linphone/0f8fad5bd9cb469fa16570867728950e.xml", "index.html", "８05ec0000001.cfg"})
    void anythingElseIsNobodys(String path) {
        assertEquals(List.of(), packs.match(path));
    }

    @Test
    void thePathDecidesWhatIsOfferedNotTheDevice() {
        assertEquals(List.of(Challenge.DIGEST_MD5, Challenge.BASIC), packs.challenges("805ec0000001.cfg"));
        assertEquals(packs.challenges("805ec0000001.cfg"), packs.challenges("ffffffffffff.cfg"));
        assertEquals(List.of(Challenge.DIGEST_MD5, Challenge.DIGEST_SHA256), packs.challenges("linphone/490154203237518.xml"), "Linphone breaks when Basic is offered");
        assertEquals(List.of(Challenge.values()), packs.challenges("nothing/like/it"));
    }

    @Test
    void provisionUrisAreWhatThePhoneExpects() {
        var yealink = packs.pack("yealink").orElseThrow();
        var linphone = packs.pack("Linphone").orElseThrow();
        assertEquals("https://x:8443/p/", yealink.provisionUri("https://x:8443/p", new Identity(IdentityKind.MAC, "805ec0000001"), yealink.models().get(0)));
        assertEquals("https://x:8443/p/linphone/490154203237518.xml", linphone.provisionUri("https://x:8443/p", new Identity(IdentityKind.IMEI, "490154203237518"), linphone.models().get(0)));
    }

    @Test
    void addressBlocksAreHints() {
        assertEquals(List.of("Yealink"), packs.byMac("805ec0000001").stream().map(VendorPack::vendor).toList());
        assertEquals(List.of(), packs.byMac("020000000001"));
    }

    @Test
    void agentsNameTheModel() {
        var yealink = packs.pack("Yealink").orElseThrow();
        assertEquals("T46S", yealink.modelOf("Yealink SIP-T46S 66.86.0.15 80:5e:c0:11:22:33").orElseThrow().name());
        assertEquals("T49G", yealink.modelOf("Yealink SIP VP-T49G 51.80.0.10 00:15:65:11:22:33").orElseThrow().name());
        assertEquals("T56A", yealink.modelOf("Yealink SIP-T56A  58.80.0.25 001565f429a4").orElseThrow().name());
        assertEquals("T46G", yealink.modelOf("Yealink-T46G 28.71.0.81 28.1.0.128.0.0.0").orElseThrow().name());
        assertEquals(Optional.empty(), yealink.modelOf("Mozilla/5.0"));
        assertEquals(Optional.empty(), yealink.modelOf("Yealink CP999 73.83.0.30 00:15:65:11:22:33"), "not in the catalogue");
    }

    @Test
    void vendorsThatShareANameAreAllCandidates() {
        assertNotEquals(0, packs.packs().size());
        var twice = new VendorPacks(List.of(packs.pack("Linphone").orElseThrow(), packs.pack("Yealink").orElseThrow(), packs.pack("Yealink").orElseThrow()), List.of());
        assertEquals(2, twice.match("805ec0000001.cfg").size());
    }

    private Match only(String path) {
        var matches = packs.match(path);
        assertEquals(1, matches.size(), path);
        return matches.get(0);
    }
}
