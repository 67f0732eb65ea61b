package org.linecard.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {

    private static final Logger LOG = Logger.getLogger(Trouble.class.getName());

    private final Map<String, String> answer = new TreeMap<>();
    private long length = -1;

    @BeforeAll
    static void hush() {
        LOG.setFilter(record -> false);
    }

    @AfterAll
    static void speak() {
        LOG.setFilter(null);
    }

    @Test
    void overPlainHttpNothingGetsThrough() throws IOException {
        assertFalse(passes(false, "GET"));
        assertEquals(Map.of("status", "404", "length", "0", "Cache-Control", "no-store"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "PROPFIND"})
    void onlyReadingGetsThrough(String method) throws IOException {
        assertFalse(passes(true, method));
        assertEquals(Map.of("status", "405", "length", "0", "Cache-Control", "no-store", "Allow", "GET, HEAD"), answer);
    }

    @Test
    void aBodyIsNotReadAndTheConnectionGoes() throws IOException {
        length = 1;
        assertFalse(passes(true, "GET"));
        assertEquals(Map.of("status", "413", "length", "0", "Cache-Control", "no-store", "Connection", "close"), answer);
        length = 0;
        assertTrue(passes(true, "GET"));
    }

    @Test
    void anErrorPageIsEmptied() throws IOException {
        through(true, "GET", (request, response) -> ((HttpServletResponse) response).sendError(400, "at org.linecard"));
        assertEquals(Map.of("status", "400", "length", "0", "Cache-Control", "no-store"), answer);
    }

    @Test
    void whatBreaksInsideIsAskedToComeBackLater() throws IOException {
        for (var broken : new FilterChain[] {(q, r) -> { throw new ServletException("secret"); }, (q, r) -> { throw new IllegalStateException("secret"); }, (q, r) -> { throw new StackOverflowError(); }}) {
            answer.clear();
            through(true, "GET", broken);
            assertEquals(Map.of("status", "503", "length", "0", "Cache-Control", "no-store", "Retry-After", "30"), answer);
        }
    }

    private boolean passes(boolean secure, String method) throws IOException {
        var passed = new AtomicBoolean();
        through(secure, method, (request, response) -> passed.set(true));
        return passed.get();
    }

    private void through(boolean secure, String method, FilterChain inside) throws IOException {
        var request = fake(HttpServletRequest.class, (proxy, call, arguments) -> switch (call.getName()) {
            case "isSecure" -> secure;
            case "getMethod" -> method;
            case "getContentLengthLong" -> length;
            default -> null;
        });
        var response = fake(HttpServletResponse.class, (proxy, call, arguments) -> {
            switch (call.getName()) {
                case "setStatus" -> answer.put("status", arguments[0].toString());
                case "setContentLength" -> answer.put("length", arguments[0].toString());
                case "setHeader" -> answer.put((String) arguments[0], (String) arguments[1]);
                case "isCommitted" -> { return false; }
                default -> { }
            }
            return null;
        });
        new Fence().doFilter(request, response, inside);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
