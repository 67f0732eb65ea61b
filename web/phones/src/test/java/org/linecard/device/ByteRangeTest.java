package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0, 0-0/1000", "bytes=0-499, 0-499/1000", "bytes=500-, 500-999/1000", "bytes=-1, 999-999/1000", "bytes=-5000, 0-999/1000", "bytes=900-5000, 900-999/1000", "BYTES= 1-2 , 1-2/1000"})
    void oneRangeIsRead(String header, String contentRange) {
        assertEquals("bytes " + contentRange, ByteRange.parse(header, 1000).orElseThrow().of(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=999999999999999999-"})
    void whatTheFileDoesNotHaveCannotBeSent(String header) {
        var range = ByteRange.parse(header, 1000).orElseThrow();
        assertFalse(range.isSatisfiable());
        assertEquals("bytes */1000", range.of(1000));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b", "bytes=--1", "bytes=0-99999999999999999999"})
    void whatCannotBeReadMeansAllOfIt(String header) {
        assertTrue(ByteRange.parse(header, 1000).isEmpty());
    }

    @Test
    void theWholeIsARangeToo() {
        assertEquals(1000, ByteRange.whole(1000).length());
        assertTrue(ByteRange.whole(1).isSatisfiable());
    }
}
