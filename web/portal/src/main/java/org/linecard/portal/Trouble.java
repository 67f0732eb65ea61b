package org.linecard.portal;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.linecard.problems.NotFound;

/** What went wrong with a request, for the two places that catch (the scope filter and the Faces handler) and for the error pages that speak. */
@Named
@RequestScoped
public class Trouble {

    /** Request attribute: key of a message that tells more than the status does. */
    static final String REASON = "linecard.reason";
    private static final String REFERENCE = "linecard.reference";
    static final String LOGIN_DOWN = "trouble.loginDown";
    private static final Logger LOG = Logger.getLogger(Trouble.class.getName());

    private String reason;

    /** The status that answers {@code thrown}; an unexpected one is logged here, once, under a reference number. */
    static int status(Throwable thrown, HttpServletRequest request) {
        if (find(thrown, NotFound.class).isPresent()) return HttpServletResponse.SC_NOT_FOUND;
        if (find(thrown, EJBAccessException.class).isPresent()) return HttpServletResponse.SC_FORBIDDEN;
        if (isDatabaseDown(thrown)) return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        request.setAttribute(REFERENCE, logged(thrown, request));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Logs the whole trace and gives the number under which support finds it. */
    static String logged(Throwable thrown, HttpServletRequest request) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, thrown, () -> "Unexpected, reference " + reference + ", " + request.getMethod() + " " + request.getRequestURI());
        return reference;
    }

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The pool's own exception is of the connector architecture, which is not on the portal's class path: known by its name. */
    static boolean isDatabaseDown(Throwable thrown) {
        return causes(thrown).anyMatch(t -> t instanceof SQLNonTransientConnectionException || t instanceof SQLTransientConnectionException
            || t instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("08")
            || t.getClass().getName().equals("jakarta.resource.ResourceException"));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(30);
    }

    /** Before an error page speaks. Nobody logged in and a silent login server: then nobody was asked to log in, and no role is to blame. */
    public void explain() {
        var given = (String) request().getAttribute(REASON);
        var response = (HttpServletResponse) FacesContext.getCurrentInstance().getExternalContext().getResponse();
        var unavailable = response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        reason = given != null ? given : unavailable ? "trouble.database" : isLoggedIn() || LoginServer.answers() ? "trouble.forbidden" : LOGIN_DOWN;
        if (reason.equals(LOGIN_DOWN)) response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) response.setHeader("Retry-After", "10");
    }

    /** Key of the sentence. */
    public String getReason() {
        return reason;
    }

    public String getTitle() {
        return reason + ".title";
    }

    public boolean isLoggedIn() {
        return request().getUserPrincipal() != null;
    }

    public String getReference() {
        if (request().getAttribute(REFERENCE) == null && request().getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            request().setAttribute(REFERENCE, logged(thrown, request()));
        }
        return (String) request().getAttribute(REFERENCE);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
