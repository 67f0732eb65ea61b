package org.linecard.portal;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.linecard.problems.NotFound;
import org.linecard.problems.Problem;
import org.linecard.problems.Refused;
import org.omnifaces.util.Components;

/**
 * The one place of the portal that speaks about what was refused. A refused form keeps its dialog and its input and gets each problem at the
 * field that the problem names; a page that cannot be shown becomes an error page. Beans therefore contain no {@code try}.
 */
public class RefusedHandler extends ExceptionHandlerWrapper {

    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusedHandler(getWrapped().getExceptionHandler());
        }
    }

    RefusedHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); events.remove()) {
            var thrown = events.next().getContext().getException();
            if (!faces.getResponseComplete()) answer(faces, thrown);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown) {
        var refused = Trouble.find(thrown, Refused.class);
        if (Trouble.find(thrown, ViewExpiredException.class).isPresent()) redirect(faces, "/expired.xhtml");
        else if (!faces.isPostback() || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) page(faces, thrown);
        else if (refused.isPresent()) refused.get().problems().forEach(problem -> say(faces, problem));
        else say(faces, unexpected(faces, thrown));
    }

    /** A refusal that is no {@link NotFound} has no page of its own when a page is merely looked at: it is a bad parameter, so there is nothing here. */
    private static void page(FacesContext faces, Throwable thrown) {
        var refused = Trouble.find(thrown, Refused.class).isPresent();
        var status = Trouble.status(refused ? new NotFound() : thrown, request(faces));
        try {
            if (!faces.getExternalContext().isResponseCommitted()) {
                faces.getExternalContext().responseReset();
                faces.getExternalContext().responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem unexpected(FacesContext faces, Throwable thrown) {
        if (Trouble.isDatabaseDown(thrown)) return new Problem(null, "trouble.database.unsaved");
        if (Trouble.find(thrown, EJBAccessException.class).isPresent()) return new Problem(null, "trouble.forbidden");
        return new Problem(null, "trouble.unexpected", Trouble.logged(thrown, request(faces)));
    }

    private static void say(FacesContext faces, Problem problem) {
        var field = Optional.ofNullable(problem.field()).flatMap(id -> input(faces, id));
        field.ifPresent(input -> input.setValid(false));
        faces.addMessage(field.map(input -> input.getClientId(faces)).orElse(null), Feedback.message(FacesMessage.SEVERITY_ERROR, problem.key(), problem.args().toArray()));
        faces.validationFailed();
        faces.getPartialViewContext().getRenderIds().add("messages");
        if (Components.getCurrentForm() != null) faces.getPartialViewContext().getRenderIds().add(Components.getCurrentForm().getClientId(faces));
    }

    /** The field of that name in the form that was sent: field ids are property names. */
    private static Optional<UIInput> input(FacesContext faces, String id) {
        var form = Components.getCurrentForm();
        UIComponent found = form == null ? null : form.findComponent(id);
        return found instanceof UIInput input ? Optional.of(input) : Optional.empty();
    }

    private static void redirect(FacesContext faces, String page) {
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
            faces.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static HttpServletRequest request(FacesContext faces) {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }
}
