package org.linecard.portal.firmware;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.linecard.settings.Settings;

/** Lets the server take an image, which is larger than any form: at this one address alone, since everywhere else a large body is an attack. */
public class LargeUploads implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var most = Settings.fromEnvironment().mostBytes();
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            if (exchange.getRelativePath().equals(FirmwareUpload.PATH)) exchange.setMaxEntitySize(most);
            next.handleRequest(exchange);
        });
    }
}
