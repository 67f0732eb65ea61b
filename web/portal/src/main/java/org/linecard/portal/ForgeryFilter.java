package org.linecard.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Turns away what another site's page could send with a logged-in browser: a change must come from our own origin and, for a page of ours,
 * carry the view state that only our own form holds. Both are checked, because old browsers send neither header.
 */
public class ForgeryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (LOOKING.contains(request.getMethod()) || ours(request) && hasState(request)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(Trouble.REASON, "trouble.forged");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean ours(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return (site == null || OURS.contains(site)) && (origin == null || sameAuthority(origin, request.getHeader("Host")));
    }

    private static boolean sameAuthority(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasState(HttpServletRequest request) {
        return !request.getServletPath().endsWith(".xhtml") || request.getParameter("jakarta.faces.ViewState") != null;
    }
}
