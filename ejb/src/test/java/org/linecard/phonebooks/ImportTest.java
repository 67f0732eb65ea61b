package org.linecard.phonebooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.linecard.phonebooks.Books.details;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linecard.phonebooks.ContactFile.Encoding;
import org.linecard.phonebooks.ContactFile.Format;
import org.linecard.problems.Invalid;
import org.linecard.problems.Refusals;

/** What other programs and careless hands make of files of contacts. */
class ImportTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEAD = "First name,Last name,Company,Work,Mobile,Notes\n";

    @Test
    void aTidyFileIsGoodRowByRow() {
        var report = csv(HEAD + "Joan,Clarke,Bletchley,020 7946 0100,07400 123456,\"cryptanalyst,\nHut 8\"\n,,Taxi,100,,\n");
        assertEquals(List.of("2 GOOD", "3 GOOD"), verdicts(report));
        assertEquals("cryptanalyst,\nHut 8", report.good().get(0).notes());
        assertEquals("[work +442079460100, mobile +447400123456]", report.good().get(0).numbers().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name;Phone\r\nJoan;100\r\n", "name\tPHONE\nJoan\t100", "\ufeffSurname,Telephone\nJoan,100\n", "\n\nLast Name,Business Phone\n\n\"Joan\",\"100\"\n\n", "Mobile Phone,E-mail,Family_Name\r100,j@x.example,Joan\r"})
    void theDialectsOfOtherProgramsAreRead(String text) {
        assertEquals(Set.of("Joan 100"), csv(text).good().stream().map(it -> it.lastName() + " " + it.numbers().get(0).number()).collect(Collectors.toSet()));
    }

    @Test
    void aColumnThatNobodyReadsIsNamed() {
        assertEquals(List.of("E-mail", "Shoe size"), csv("Name,E-mail,Work,Shoe size\nJoan,j@x.example,100,38\n").unread());
    }

    @Test
    void aBrokenRowIsRefusedWithItsColumnAndTheOthersStayGood() {
        var report = csv(HEAD + "Joan,,,100,,\n,,,100,,\nHugh,,,,,\nMax,,,call me,,\nPeter,,,100,+99,\nIrv,,,100,,\u0000\nA,,,101\n");
        assertEquals(List.of("2 GOOD", "3 REFUSED Last name contact.nameless", "4 REFUSED Work contact.numberless", "5 REFUSED Work contact.number.form",
            "6 REFUSED Mobile contact.number.international", "7 REFUSED Notes controlCharacter", "8 GOOD"), verdicts(report));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() {
        var report = csv(HEAD + "\"Joan,,,100,,\nHugh,,,101,,\n\"Max\" x,,,102,,\nPeter,,,103,,\n");
        assertEquals(List.of("2 REFUSED null import.quotes", "3 GOOD", "4 REFUSED null import.quotes", "5 GOOD"), verdicts(report));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedInTheirRow() {
        var bytes = (HEAD + "Joan,,,100,,\nBruno,Köhler,,22,,\nMax,,,101,,\n").getBytes(WINDOWS);
        assertEquals(List.of("2 GOOD", "3 REFUSED Last name import.utf8", "4 GOOD"), verdicts(read(bytes, Encoding.UTF_8)));
        var windows = read(bytes, Encoding.WINDOWS_1252);
        assertEquals(List.of("2 GOOD", "3 GOOD", "4 GOOD"), verdicts(windows));
        assertEquals("Köhler", windows.good().get(1).lastName());
        assertEquals(List.of("2 REFUSED First name import.windows1252"), verdicts(read((HEAD + "J\u0081n,,,1,,\n").getBytes(StandardCharsets.ISO_8859_1), Encoding.WINDOWS_1252)));
    }

    @Test
    void aMarkOfUtf8IsNoPartOfTheFirstColumn() {
        assertEquals(1, read(("\ufeff" + HEAD + "Bruno,Köhler,,22,,\n").getBytes(StandardCharsets.UTF_8), Encoding.UTF_8).good().size());
    }

    @Test
    void whatIsThereAlreadyIsNotTakenTwice() {
        var known = Set.of(ContactKey.of(details("joan", "CLARKE", null, "020 7946 0100").checked("GB")));
        var report = new ContactFile((HEAD + "Joan,Clarke,,+44 20 7946 0100,,other notes\nJoan,Clarke,,101,,\nJoan,Clarke,,1-0-1,,\n").getBytes(StandardCharsets.UTF_8), Encoding.UTF_8).read("GB", known);
        assertEquals(List.of("2 DUPLICATE", "3 GOOD", "4 DUPLICATE"), verdicts(report));
    }

    @Test
    void whatIsNoListOfContactsIsRefusedAsAWhole() {
        assertEquals("file: import.empty", Refusals.one(() -> read(new byte[0], Encoding.UTF_8)));
        assertEquals("file: import.empty", Refusals.one(() -> csv("\ufeff \r\n\n")));
        assertEquals("file: import.empty", Refusals.one(() -> csv(HEAD)));
        assertEquals("file: import.columns", Refusals.one(() -> csv("a,b\n1,2\n")));
        assertEquals("file: import.columns", Refusals.one(() -> csv("Joan,100\nHugh,101\n")));
        assertEquals("file: import.columns", Refusals.one(() -> csv("First name,Notes\nJoan,x\n")));
        assertEquals("file: import.spreadsheet", Refusals.one(() -> csv("PK\u0003\u0004 …")));
        assertEquals("file: import.utf16", Refusals.one(() -> read(HEAD.getBytes(StandardCharsets.UTF_16), Encoding.UTF_8)));
        assertEquals("file: import.large", Refusals.one(() -> read(new byte[ContactFile.LARGEST + 1], Encoding.UTF_8)));
    }

    @Test
    void tenThousandRowsAreReadAndOneMoreIsRefused() {
        var rows = IntStream.rangeClosed(1, Drafts.MOST_ROWS).mapToObj(i -> "First " + i + ",Last " + i + ",Company,0207946" + String.format("%04d", i % 10_000) + ",07400 " + (100_000 + i) + ",\n").collect(Collectors.joining());
        var report = assertTimeout(Duration.ofSeconds(20), () -> csv(HEAD + rows));
        assertEquals(Drafts.MOST_ROWS, report.good().size());
        assertEquals("file: import.manyRows", Refusals.one(() -> csv(HEAD + rows + "One,More,,1,,\n")));
    }

    @Test
    void bombsCostNoMoreThanTheirRow() {
        var size = ContactFile.LARGEST - 2_000;
        for (var bomb : List.of(",".repeat(size), "\"".repeat(size), "\"," .repeat(size / 2), "\n".repeat(size), "\"\n".repeat(size / 2), "\u0000".repeat(size), "\"" + "x".repeat(size) + "\""))
            assertTimeout(Duration.ofSeconds(20), () -> {
                try {
                    assertTrue(csv(HEAD + "Joan,,,100,,\n" + bomb).good().size() <= 1);
                } catch (Invalid refused) {
                    assertEquals("import.manyRows", refused.problems().get(0).key());
                }
            });
        for (var bomb : List.of("BEGIN:VCARD\n".repeat(9_000), card("N:" + ";".repeat(size / 2)), card("NOTE;ENCODING=QUOTED-PRINTABLE:" + "=0A".repeat(300_000)), card("A:\n" + " x\n".repeat(size / 4)), card("PHOTO;ENCODING=b:" + "A".repeat(size))))
            assertTimeout(Duration.ofSeconds(20), () -> assertEquals(List.of(), csv(bomb).good()));
    }

    @Test
    void vCardsOfBothVersionsAreRead() {
        var report = csv(card("VERSION:3.0", "N:Clarke;Joan;;;", "FN:Joan Clarke", "ORG:Bletchley;Hut 8", "TEL;TYPE=WORK,VOICE:020 7946 0100", "TEL;TYPE=CELL:+447400123456", "TEL;TYPE=HOME,FAX:020 7946 0101", "NOTE:crypt\\, analyst\\nHut 8")
            + card("VERSION:4.0", "FN:Bruno Köhler", "TEL;VALUE=uri;TYPE=\"cell\":tel:+49-30-901820") + card("VERSION:2.1", "N:M=C3=BCller;Jo", "TEL;HOME:100"));
        assertEquals(List.of("1 GOOD", "2 GOOD", "3 GOOD"), verdicts(report));
        var joan = report.good().get(0);
        assertEquals("Joan Clarke Bletchley [work +442079460100, mobile +447400123456, fax +442079460101] crypt, analyst\nHut 8", String.join(" ", joan.firstName(), joan.lastName(), joan.company(), joan.numbers().toString(), joan.notes()));
        assertEquals("Bruno Köhler [mobile +4930901820]", report.good().get(1).lastName() + " " + report.good().get(1).numbers());
    }

    @Test
    void aBrokenCardIsRefusedAndTheOthersStayGood() {
        var report = csv(card("VERSION:3.0", "FN:Joan", "TEL:100") + "BEGIN:VCARD\nFN:Unfinished\nTEL:1\n" + card("VERSION:3.0", "FN:No number") + card("VERSION:3.0", "FN:Max", "TEL:100", "TEL:call me") + "garbage\n" + card("VERSION:3.0", "TEL:100")
            + card("VERSION:3.0", "FN:Hugh", "TEL:101"));
        assertEquals(List.of("1 GOOD", "2 REFUSED null import.unfinishedCard", "3 REFUSED TEL contact.numberless", "4 REFUSED TEL 2 contact.number.form", "5 REFUSED N contact.nameless", "6 GOOD"), verdicts(report));
        var bytes = (card("VERSION:3.0", "FN:Köhler", "TEL:22") + card("VERSION:3.0", "FN:Hugh", "TEL:101")).getBytes(WINDOWS);
        assertEquals(List.of("1 REFUSED null import.utf8", "2 GOOD"), verdicts(read(bytes, Encoding.UTF_8)));
        assertEquals(2, read(bytes, Encoding.WINDOWS_1252).good().size());
    }

    @Test
    void whatGoesOutComesInAgain() {
        var contacts = Stream.of(details("Joan", "Clarke", "Bletchley, \"Hut\" 8", "020 7946 0100", "07400 123456", "*97"), details(null, null, "=cmd|'/c calc'!A1", "+4930901820"), details("-1", "@x;y\\,z", "Ünï 😀", "100"))
            .map(it -> new Contact(Books.widgets(), it)).toList();
        for (var format : Format.values()) {
            var back = read(format.written(contacts), Encoding.UTF_8).good();
            assertEquals(contacts.stream().map(it -> ContactKey.of(it.details())).toList(), back.stream().map(ContactKey::of).toList(), format.name());
        }
    }

    @Test
    void aSpreadsheetComputesNothingOfWhatPeopleTyped() {
        var hostile = Stream.of("=1+1", "+1+1", "-1+1", "@SUM(A1)").map(it -> new Contact(Books.widgets(), details(it, it, it, "+4930901820"))).toList();
        var text = new String(Format.CSV.written(hostile), StandardCharsets.UTF_8);
        assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, java.util.Arrays.copyOf(Format.CSV.written(hostile), 3));
        for (var row : text.substring(1).lines().toList()) for (var cell : row.split(",")) assertTrue(cell.isEmpty() || "=+-@".indexOf(cell.replaceFirst("^\"", "").charAt(0)) < 0, row);
    }

    private static ImportReport csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), Encoding.UTF_8);
    }

    private static ImportReport read(byte[] bytes, Encoding encoding) {
        return new ContactFile(bytes, encoding).read("GB", Set.of());
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    private static List<String> verdicts(ImportReport report) {
        return report.rows().stream().map(row -> row.number() + " " + row.verdict() + (row.reason() == null ? "" : " " + row.reason().field() + " " + row.reason().key())).toList();
    }
}
