package org.linecard.device;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** All that phones can reach; the context of the WAR is {@code /p}. Listed, so that nothing is served by being on the class path. */
@ApplicationPath("/")
public class DeviceApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ProvisioningResource.class);
    }
}
