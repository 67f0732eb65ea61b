package org.linecard.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The few requests that the launcher makes, all of them to servers on this machine that it has started itself. */
final class Web {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;

    private Web() {
    }

    static boolean answers(URI address, int status) {
        return status(address) == status;
    }

    /** The status of a GET without following redirects, or 0 when nobody answers. */
    static int status(URI address) {
        try {
            return open(address).getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    static String send(String method, URI address, String authorization, String type, String body) throws IOException {
        var connection = open(address);
        connection.setRequestMethod(method);
        if (!authorization.isEmpty()) {
            connection.setRequestProperty("Authorization", authorization);
        }
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", type);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() / 100 != 2) {
            throw new IOException(method + " " + address.getPath() + " was answered with " + connection.getResponseCode());
        }
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpURLConnection open(URI address) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        connection.setInstanceFollowRedirects(false);
        if (connection instanceof HttpsURLConnection https) {
            https.setSSLSocketFactory(OwnServer.CONTEXT.getSocketFactory());
            https.setHostnameVerifier((host, session) -> true);
        }
        return connection;
    }

    /** Whether our own port answers is the question here, not whose certificate the user has put there. */
    private static final class OwnServer implements X509TrustManager {

        private static final SSLContext CONTEXT = context();

        private static SSLContext context() {
            try {
                var context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {new OwnServer()}, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // any certificate
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
