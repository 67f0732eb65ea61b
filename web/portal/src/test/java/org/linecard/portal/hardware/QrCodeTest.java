package org.linecard.portal.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final int WHITE = 0xffffff;
    private static final int SCALE = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @ParameterizedTest
    @ValueSource(strings = {
        "https://localhost:8443/p/once/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/linphone/356938035643809.xml",
        "provlinkbs://phones.example:8443/p/once/Zz-_Zz-_Zz-_Zz-_Zz-_Zz-_Zz-_Zz-_/acrobits/7d444840-9dc0-41d1-b245-5ffdce74fad2.xml",
        "x"})
    void whatAScannerReadsIsWhatWasWritten(String text) throws ReaderException {
        assertEquals(text, read(QrCode.of(text)));
    }

    @Test
    void fourModulesAroundItStayWhite() {
        var code = QrCode.of("https://localhost/p/once/token/file.xml");
        var runs = RUN.matcher(code.path()).results().toList();
        assertTrue(runs.stream().allMatch(run -> Integer.parseInt(run.group(1)) >= 4 && Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)) <= code.size() - 4));
        assertTrue(runs.stream().allMatch(run -> Integer.parseInt(run.group(2)) >= 4 && Integer.parseInt(run.group(2)) < code.size() - 4));
        assertEquals("", RUN.matcher(code.path()).replaceAll(""));
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("x".repeat(3000)));
    }

    private static String read(QrCode code) throws ReaderException {
        var width = code.size() * SCALE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, WHITE);
        RUN.matcher(code.path()).results().forEach(run -> {
            int x = Integer.parseInt(run.group(1)), y = Integer.parseInt(run.group(2)), length = Integer.parseInt(run.group(3));
            for (int row = y * SCALE; row < (y + 1) * SCALE; row++) Arrays.fill(pixels, row * width + x * SCALE, row * width + (x + length) * SCALE, 0);
        });
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)))).getText();
    }
}
