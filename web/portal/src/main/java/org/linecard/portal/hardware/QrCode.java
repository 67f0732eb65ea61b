package org.linecard.portal.hardware;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.Serializable;

/**
 * A QR code of an address (ASCII) as the one path of an SVG, a unit for each module, with the quiet zone of four modules that scanners want (ISO 18004). Drawn inside the page, so it is
 * in no cache, in no log, and no image has an address.
 *
 * @param size width and height in modules, the quiet zone included
 * @param path of the dark modules
 */
public record QrCode(int size, String path) implements Serializable {

    private static final int QUIET = 4;
    private static final int WIDE = 280;

    /** @throws IllegalArgumentException when the text is too long, which is from about 2300 letters on */
    public static QrCode of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth() + 2 * QUIET, path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds " + text.length() + " letters", e);
        }
    }

    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                var from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) x++;
                if (x > from) path.append('M').append(from + QUIET).append(' ').append(y + QUIET).append('h').append(x - from).append("v1h-").append(x - from).append('z');
            }
        }
        return path.toString();
    }

    /** How wide it is drawn: whole pixels for each module, so that no edge is blurred. */
    public int getPixels() {
        return size * Math.max(1, WIDE / size);
    }

    public int getSize() { return size; }
    public String getPath() { return path; }
}
