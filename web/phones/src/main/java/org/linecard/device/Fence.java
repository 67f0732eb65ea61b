package org.linecard.device;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.linecard.device.restraint.HeldAnswers;

/**
 * Stands around all that phones can ask. Lets nothing in that is not a plain GET or HEAD over TLS, and nothing out that is not meant for a phone: several
 * vendors' parsers take an error page for a broken configuration, so every refusal is empty. How long a request's head may be is the listener's to say.
 */
public class Fence extends HttpFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final String SECONDS_TO_RETRY = "30";

    private final Trouble trouble = new Trouble(Clock.systemUTC());
    private final transient HeldAnswers held = new HeldAnswers();

    @Resource
    private transient ManagedScheduledExecutorService timer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.isSecure()) {
            empty(response, HttpServletResponse.SC_NOT_FOUND);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            empty(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            response.setHeader("Connection", "close");
            empty(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            answer(request, response, chain);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        var begun = System.nanoTime();
        try {
            chain.doFilter(request, new WithoutErrorPages(response));
            held.send(request, response, begun, timer);
        } catch (ServletException | RuntimeException | Error e) {
            trouble.report(e);
            if (response.isCommitted()) throw new IOException("The answer broke off");
            response.resetBuffer();
            response.setHeader("Retry-After", SECONDS_TO_RETRY);
            empty(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void empty(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentLength(0);
    }

    private static final class WithoutErrorPages extends HttpServletResponseWrapper {

        WithoutErrorPages(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            empty(this, status);
        }

        @Override
        public void sendError(int status, String message) {
            empty(this, status);
        }
    }
}
