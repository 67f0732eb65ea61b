package org.linecard.storm;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;

/** One connection of a phone, which asks and reads; knows as much of HTTP as a phone. */
final class Wire implements Closeable {

    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final InputStream in;

    /** @param challenges the WWW-Authenticate headers, one a line */
    record Answer(int status, String etag, String challenges, byte[] body) { }

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    static Wire plain(int port) throws IOException {
        return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    /** @param peer a session is resumed only with a peer of the same name; one of its own means a full handshake */
    static Wire tls(int port, SSLContext trust, String peer) throws IOException {
        var socket = trust.getSocketFactory().createSocket(new Socket(InetAddress.getLoopbackAddress(), port), peer, port, true);
        return new Wire(socket);
    }

    Answer ask(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        var etag = "";
        var challenges = new StringBuilder();
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "etag" -> etag = value;
                case "www-authenticate" -> challenges.append(value).append('\n');
                case "content-length" -> length = Integer.parseInt(value);
                default -> { }
            }
        }
        return new Answer(status, etag, challenges.toString(), in.readNBytes(status == 304 ? 0 : length));
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("The server closed the connection");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
