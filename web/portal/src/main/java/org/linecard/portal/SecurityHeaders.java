package org.linecard.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the defensive headers on every answer. Scripts are the one directive that is missing here: PrimeFaces adds a second policy with
 * the page's own nonce, and a browser obeys both.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    // A form that is sent after the session has ended is redirected to the login server; browsers check that against form-action, too.
    // The hash is that of "display:none", which PrimeFaces writes on each dialog; no other inline style is obeyed.
    private static final String POLICY = "style-src 'self' 'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none'; object-src 'none';"
        + " media-src 'none'; worker-src 'none'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + LoginServer.ORIGIN;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/jakarta.faces.resource/")) response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
