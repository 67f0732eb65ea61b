package org.linecard.device;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import org.linecard.firmware.ImageStore;

/**
 * Sends firmware images, whole or in part. They need no credentials: phones fetch them without any, they are published by their vendors, and their address
 * holds half of their hash. What is no image goes on to {@link ProvisioningResource} and is answered as everything that is unknown.
 */
public class FirmwareImages extends HttpFilter {

    /** The content of an address never changes. */
    private static final String KEEP = "public, max-age=86400, immutable";

    @Inject
    private transient ImageStore images;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        var image = images.find(new RequestTarget(request.getContextPath(), request.getRequestURI(), request.getQueryString()).file());
        if (image.isEmpty()) chain.doFilter(request, response);
        else answer(request, response, image.get());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, ImageStore.Stored image) throws IOException {
        var size = Files.size(image.file());
        var tag = '"' + image.sha256() + '"';
        response.setHeader("Cache-Control", KEEP);
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var part = part(request, tag, size);
        if (!part.isSatisfiable()) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Range", part.of(size));
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setContentLength(0);
            return;
        }
        if (part.length() < size) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.of(size));
        }
        response.setContentType("application/octet-stream");
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("GET")) send(request, response, image, part);
    }

    /** If-Range asks for the part only of the file that it names; by a date we cannot tell, so the whole is sent. */
    private static ByteRange part(HttpServletRequest request, String tag, long size) {
        var ifRange = request.getHeader("If-Range");
        if (!request.getMethod().equals("GET") || ifRange != null && !ifRange.strip().equals(tag)) return ByteRange.whole(size);
        return ByteRange.parse(request.getHeader("Range"), size).orElse(ByteRange.whole(size));
    }

    private static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(t -> t.equals("*") || t.equals(tag) || t.equals("W/" + tag));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, ImageStore.Stored image, ByteRange part) throws IOException {
        FileChannel file;
        try {
            file = FileChannel.open(image.file());
        } catch (NoSuchFileException deletedMeanwhile) {
            response.reset();
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentLength(0);
            return;
        }
        FileSending.start(request.startAsync(request, response), file, part);
    }
}
