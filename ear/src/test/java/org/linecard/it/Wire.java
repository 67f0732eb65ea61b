package org.linecard.it;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection over TLS, kept open as phones do: from an address of choice, with whatever certificate its context has, and with a clock at hand. */
final class Wire implements Closeable {

    /** The address that the server under test takes for a trusted proxy. */
    static final String PROXY = "127.0.0.9";

    /** @param nanos from the last byte of the request to the first of the answer */
    record Reply(int status, Map<String, List<String>> headers, String body, long nanos) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private final SSLSocket socket;
    private final InputStream in;

    private Wire(SSLSocket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Wire from(String address) throws IOException {
        try {
            return from(address, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Wire from(String address, SSLContext context) throws IOException {
        var plain = new Socket();
        plain.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        plain.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Servers.settings().httpsPort()), 10_000);
        plain.setSoTimeout(30_000);
        plain.setTcpNoDelay(true);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, "localhost", Servers.settings().httpsPort(), true);
        socket.startHandshake();
        return new Wire(socket);
    }

    /** @param headers names and values in turn */
    Reply get(String file, String... headers) throws IOException {
        var request = new StringBuilder("GET /p/").append(file).append(" HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < headers.length; i += 2) request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        return send(request.append("\r\n").toString());
    }

    /** Anything, to an answer whose length is told. */
    Reply send(String request) throws IOException {
        write(request);
        return read();
    }

    void write(String part) throws IOException {
        socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
    }

    Reply read() throws IOException {
        var start = System.nanoTime();
        in.mark(1);
        if (in.read() < 0) throw new EOFException("The server closed the connection");
        var nanos = System.nanoTime() - start;
        in.reset();
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), it -> new ArrayList<>()).add(parts[1].strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).get(0));
        return new Reply(status, headers, new String(in.readNBytes(status == 304 ? 0 : length), StandardCharsets.UTF_8), nanos);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new EOFException("The server closed the connection");
            if (b != '\r') line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
