package org.linecard.phonebooks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.linecard.problems.Invalid;

/** A file of contacts as somebody uploaded it, CSV or vCard. */
public record ContactFile(byte[] bytes, Encoding encoding) {

    public enum Encoding {
        UTF_8(StandardCharsets.UTF_8, "import.utf8"), WINDOWS_1252(Charset.forName("windows-1252"), "import.windows1252");

        private final Charset charset;
        private final String unreadable;

        Encoding(Charset charset, String unreadable) {
            this.charset = charset;
            this.unreadable = unreadable;
        }
    }

    /** How a book goes out. */
    public enum Format {
        CSV { @Override byte[] written(List<Contact> contacts) { return CsvFile.written(contacts); } },
        VCARD { @Override byte[] written(List<Contact> contacts) { return VCardFile.written(contacts); } };

        abstract byte[] written(List<Contact> contacts);
    }

    public static final int LARGEST = 2 << 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** @throws Invalid on field {@code file}, when nothing can be read from it whatever it says */
    public ContactFile {
        if (bytes == null || bytes.length == 0) throw new Invalid("file", "import.empty");
        if (bytes.length > LARGEST) throw new Invalid("file", "import.large", LARGEST >> 20);
        if (begins(bytes, 'P', 'K') || begins(bytes, 0xd0, 0xcf)) throw new Invalid("file", "import.spreadsheet");
        if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) throw new Invalid("file", "import.utf16");
    }

    ImportReport read(String country, Set<ContactKey> known) {
        var text = new String(bytes, encoding.charset);
        if (text.startsWith(BYTE_ORDER_MARK)) text = text.substring(1);
        if (text.isBlank()) throw new Invalid("file", "import.empty");
        var isVCard = text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
        return ImportReport.of(isVCard ? VCardFile.read(text, encoding.unreadable) : CsvFile.read(text, encoding.unreadable), country, known);
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
