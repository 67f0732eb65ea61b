package org.linecard.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The front door: each role to its own first page, everybody else to the login, unless that is down. */
@Named
@RequestScoped
public class Home {

    @Inject
    private FacesContext faces;
    @Inject
    private Me me;

    public void open() throws IOException {
        var external = faces.getExternalContext();
        if (me.isKnown()) external.redirect(external.getRequestContextPath() + me.getHome());
        else if (LoginServer.answers()) external.redirect(external.getRequestContextPath() + "/login");
        else refuse();
    }

    private void refuse() throws IOException {
        ((HttpServletRequest) faces.getExternalContext().getRequest()).setAttribute(Trouble.REASON, Trouble.LOGIN_DOWN);
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
        faces.responseComplete();
    }
}
