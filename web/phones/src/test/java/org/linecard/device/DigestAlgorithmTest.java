package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.linecard.provisioning.Credential;

/** The examples of RFC 7616, section 3.9.1. */
class DigestAlgorithmTest {

    @Test
    void md5IsAsInTheRfc() {
        assertEquals("8ca523f5e9506fed4657c9700eebdbec", response(DigestAlgorithm.MD5));
    }

    @Test
    void sha256IsAsInTheRfc() {
        assertEquals("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1", response(DigestAlgorithm.SHA_256));
    }

    @Test
    void namesAreReadInEitherCaseAndSessionVariantsAreUnknown() {
        assertEquals(DigestAlgorithm.SHA_256, DigestAlgorithm.named("sha-256").orElseThrow());
        assertTrue(DigestAlgorithm.named("MD5-sess").isEmpty());
        assertTrue(DigestAlgorithm.named("SHA-512-256").isEmpty());
    }

    private static String response(DigestAlgorithm algorithm) {
        return algorithm.response(new Credential("Mufasa", "http-auth@example.org", "Circle of Life"), "GET", "/dir/index.html",
            "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", "00000001", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");
    }
}
