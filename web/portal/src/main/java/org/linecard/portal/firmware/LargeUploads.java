package org.linecard.portal.firmware;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import org.linecard.settings.Settings;

/**
 * Says how large a body may be: an image at its own address, a form everywhere else, where anything larger is an attack. The server itself has to let large
 * ones pass, since it looks at their length before it knows whom they are for (wildfly-config/40-http.cli).
 */
public class LargeUploads implements ServletExtension {

    private static final long FORM = 10L << 20;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var image = Settings.fromEnvironment().mostBytes();
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            // one byte more, so that the repository is asked and can say what is wrong
            exchange.setMaxEntitySize(exchange.getRelativePath().equals(FirmwareUpload.PATH) ? image + 1 : FORM);
            next.handleRequest(exchange);
        });
    }
}
