package org.linecard.device;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.linecard.device.restraint.Restraint;
import org.linecard.provisioning.Answers;

/** What {@link ReadyFiles} needs of the container's beans, laid into the context when it starts: whoever answers on a connection's own thread can ask for no bean. */
public class Door implements ServletContextListener {

    private static final String NAME = Door.class.getName();

    @Inject
    private Answers answers;

    @Inject
    private DeviceAuthentication authentication;

    @Inject
    private ClientAddress address;

    @Inject
    private Restraint restraint;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setAttribute(NAME, this);
    }

    /** Null until it has started. */
    static Door of(ServletContext context) {
        return (Door) context.getAttribute(NAME);
    }

    Answers answers() { return answers; }
    DeviceAuthentication authentication() { return authentication; }
    ClientAddress address() { return address; }
    Restraint restraint() { return restraint; }
}
