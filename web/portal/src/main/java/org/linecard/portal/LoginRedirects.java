package org.linecard.portal;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import jakarta.servlet.ServletContext;

/**
 * Keeps people from being sent to a login server that does not answer: they come to the front door instead, which says so. The container
 * redirects before any filter of ours runs, so this is an extension of the container, found by {@code META-INF/services}.
 */
public class LoginRedirects implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            exchange.addResponseCommitListener(LoginRedirects::turn);
            next.handleRequest(exchange);
        });
    }

    private static void turn(HttpServerExchange exchange) {
        var target = exchange.getResponseHeaders().getFirst(Headers.LOCATION);
        if (target != null && target.startsWith(LoginServer.REALM) && !LoginServer.answers()) exchange.getResponseHeaders().put(Headers.LOCATION, "/");
    }
}
