package org.linecard.portal;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linecard.audit.AuditLog;
import org.linecard.customers.SignIn;
import org.linecard.problems.Refused;
import org.linecard.security.Roles;
import org.linecard.tenancy.Scope;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * The portal's one door to data: finds the tenant of whoever is logged in, once per session, and binds it to the thread for the length of the
 * request. Without a login nothing is bound, and every query refuses.
 */
public class ScopeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Me me;
    @Inject
    private transient SignIn signIns;
    @Inject
    private transient AuditLog log;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            chain.doFilter(request, response);
        } else if (request.getDispatcherType() == DispatcherType.ERROR) {
            if (isDenied(request) && me.is(principal.getName())) noteDenial(request);
            chain.doFilter(request, response);
        } else if (me.is(principal.getName()) || signIn(request, response, principal)) {
            goOn(request, response, chain);
        }
    }

    private boolean signIn(HttpServletRequest request, HttpServletResponse response, OidcPrincipal<?> principal) throws IOException {
        try {
            var token = principal.getOidcSecurityContext().getIDToken();
            var roles = Stream.of(Roles.ADMIN, Roles.RESELLER, Roles.CUSTOMER).filter(request::isUserInRole).collect(Collectors.toSet());
            me.be(principal.getName(), Objects.toString(token.getName(), principal.getName()), signIns.resolve(roles, (String) token.getClaimValue("tenant")));
            return true;
        } catch (Refused e) {
            request.setAttribute(Trouble.REASON, e.problems().get(0).key());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (EJBException e) {
            response.sendError(Trouble.status(e, request));
        }
        return false;
    }

    private static boolean isDenied(HttpServletRequest request) {
        return Integer.valueOf(HttpServletResponse.SC_FORBIDDEN).equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    /** What a role may not do is history. An error page must not fail, so a failure of this is only logged. */
    private void noteDenial(HttpServletRequest request) {
        try {
            Scope.callAs(me.scope(request.getRemoteAddr()), () -> {
                log.denied(request.getMethod() + " " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
                return null;
            });
        } catch (Exception e) {
            Trouble.logged(e, request);
        }
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            Scope.callAs(me.scope(request.getRemoteAddr()), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
