package org.linecard.provisioning;

import java.util.Map;
import java.util.Set;

/** A real parser of one vendor's form of files, strict where the phone is. */
interface VendorFile {

    /** Packs whose directories are not XML. */
    Set<String> OTHER_BOOKS = Set.of("baresip", "generic");

    /** Every key of the file with its value, in order; fails on anything that the vendor's phones could not read, and on a key that stands twice. */
    Map<String, String> read(String text);

    /** The key as the list of known keys spells it, with N and M for numbers that are an index. */
    String listed(String key);

    /** Name of that list below {@code keys/} of the tests' resources, without its ending. */
    String keys();

    /** Whether the list is known to lack keys, so that a miss is worth no more than a remark. */
    default boolean incomplete() {
        return false;
    }

    /** By the folder of the pack; vendors with several forms tell them apart by the name of the file. */
    static VendorFile of(Sample sample) {
        if (sample.directory().isPresent() && !OTHER_BOOKS.contains(sample.pack().folder())) return new BookFile(sample);
        return switch (sample.pack().folder()) {

            case "acrobits" -> ElementFile.acrobits();

            case "baresip" -> new BaresipFile(sample);

            case "cisco-spa" -> new CiscoFile();

            case "fanvil" -> new FanvilFile();

            case "generic" -> new GenericFile(sample);

            case "gigaset" -> new GigasetFile();

            case "htek" -> new HtekFile();

            case "grandstream" -> GrandstreamFile.of(sample.model().family());

            case "linphone" -> new LinphoneFile();

            case "mitel-aastra" -> new MitelFile();

            case "panasonic" -> new PanasonicFile();

            case "poly" -> sample.path().endsWith(".xml") ? new ObiFile() : PolyFile.named(sample.path());

            case "snom" -> new SnomFile();

            case "yealink" -> new KeyValueFile();

            case "zoiper" -> ElementFile.zoiper();

            default -> throw new AssertionError("no test reads the files of " + sample.pack().folder() + " yet");
        };
    }
}
