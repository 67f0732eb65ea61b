package org.linecard.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The control: static files, with the same certificate as Linecard. */
final class Nginx implements Target, AutoCloseable {

    private static final String CONFIGURATION = """
        daemon off; worker_processes 2; pid nginx.pid; error_log nginx.log error; user %s;
        events { worker_connections 8192; }
        http {
          access_log off; sendfile on; tcp_nopush on; keepalive_timeout 600; keepalive_requests 1000000000; default_type text/plain;
          client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
          ssl_certificate tls.crt; ssl_certificate_key tls.key; ssl_protocols TLSv1.2 TLSv1.3;
          ssl_session_cache shared:storm:64m; ssl_session_tickets on; ssl_session_timeout 1h;
          server { listen 127.0.0.1:%d backlog=4096; listen 127.0.0.1:%d ssl backlog=4096; root www; }
        }
        """;

    private final int plainPort;
    private final int tlsPort;
    private final Copies copies;
    private final Process process;

    /** @param folder with the certificate and key in tls.crt and tls.key, and the files in www */
    Nginx(Path folder, int plainPort, int tlsPort, Copies copies) throws IOException {
        this.plainPort = plainPort;
        this.tlsPort = tlsPort;
        this.copies = copies;
        Files.createDirectories(folder.resolve("www"));
        Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(System.getProperty("user.name"), plainPort, tlsPort));
        process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "nginx.log").redirectErrorStream(true).redirectOutput(folder.resolve("nginx.out").toFile()).start();
    }

    @Override
    public int port(Row.Protocol protocol) {
        return protocol == Row.Protocol.PLAIN ? plainPort : tlsPort;
    }

    @Override
    public List<Long> processes() {
        return process.children().map(ProcessHandle::pid).toList();
    }

    @Override
    public String etag(Request request) {
        return copies.etagOfNginx(request);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(3, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
