package org.linecard.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** The server's certificate: the user's own PKCS12 file, looked into before WildFly does, or a self-signed one made at the first run. */
public final class Certificates {

    private final Settings settings;
    private final Data data;

    public Certificates(Settings settings, Data data) {
        this.settings = settings;
        this.data = data;
    }

    Path keystore() {
        return settings.keystore().orElse(data.file("tls.p12"));
    }

    String password() {
        return data.secret("keystore-password", settings.keystorePassword());
    }

    /** Makes the self-signed certificate when there is none, and refuses a key store that WildFly could not use. */
    public void ensure() throws Problem, InterruptedException {
        try {
            if (settings.keystore().isEmpty() && !Files.exists(keystore())) {
                make();
            }
            export(open());
        } catch (IOException | GeneralSecurityException e) {
            throw new Problem("The certificate in " + keystore() + " cannot be used: " + e.getMessage()
                    + "\nExpected is a PKCS12 file with one private key and its chain, opened by LINECARD_KEYSTORE_PASSWORD; see docs/certificates.md.", e);
        }
    }

    private void make() throws IOException, InterruptedException {
        var host = settings.publicUrl().getHost();
        var names = "san=dns:localhost,ip:127.0.0.1" + (host.matches("[\\d.:\\[\\]]+|localhost") ? "" : ",dns:" + host);
        var command = new ProcessBuilder(List.of(Home.keytool(), "-genkeypair", "-alias", "linecard", "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA",
                "-validity", "825", "-dname", "CN=" + host + ",O=Linecard self-signed", "-ext", names, "-ext", "eku=serverAuth",
                "-storetype", "PKCS12", "-keystore", keystore().toString(), "-storepass:env", "LINECARD_KEYSTORE_PASSWORD"));
        command.environment().put("LINECARD_KEYSTORE_PASSWORD", password());
        var keytool = command.redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + said.strip());
        }
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keystore())) {
            store.load(in, password().toCharArray());
        }
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return store;
            }
        }
        throw new IOException("it holds no private key");
    }

    /** tls.crt is for curl --cacert, trust.p12 for Java clients such as our own tests. */
    private void export(KeyStore store) throws IOException, GeneralSecurityException {
        var alias = Collections.list(store.aliases()).get(0);
        var certificate = store.getCertificate(alias);
        Files.writeString(data.file("tls.crt"), pem(certificate));
        var trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("linecard", certificate);
        try (var out = Files.newOutputStream(data.file("trust.p12"))) {
            trust.store(out, password().toCharArray());
        }
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
    }
}
