package org.linecard.device;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.util.List;
import org.linecard.provisioning.Answer;
import org.linecard.provisioning.FileRequest;

/**
 * Answers phones whose file is ready, on the thread that read their request: after a power cut that is nearly every request, and handing each to another thread
 * costs more than answering it. Everything else goes on to {@link ProvisioningResource}, as if this were not here. An extension of the container, found by
 * {@code META-INF/services}, because servlets come after the change of threads.
 */
public class ReadyFiles implements ServletExtension {

    private static final HttpString HEAD = Methods.HEAD;
    private static final int LONGEST = 200;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var base = deployment.getContextPath();
        deployment.addInitialHandlerChainWrapper(next -> exchange -> {
            var door = Door.of(context);
            if (door == null || !isPlain(exchange, base) || !answered(exchange, door, base)) next.handleRequest(exchange);
        });
    }

    /** A request as phones send it: no body, and no letter in its path that has to be decoded first. */
    private static boolean isPlain(HttpServerExchange exchange, String base) {
        var method = exchange.getRequestMethod();
        return (method.equals(Methods.GET) || method.equals(HEAD)) && exchange.isSecure() && exchange.isRequestComplete() && !exchange.isHostIncludedInRequestURI()
            && isPlain(exchange.getRequestURI(), base.length());
    }

    static boolean isPlain(String path, int from) {
        if (path.length() <= from + 1 || path.length() > from + LONGEST) return false;
        for (int i = from; i < path.length(); i++) {
            char c = path.charAt(i);
            var letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            var inside = i > from && (c == '.' || c == '/') && path.charAt(i - 1) != '/';
            if (!letter && !inside && !(i == from && c == '/')) return false;
        }
        return true;
    }

    private static boolean answered(HttpServerExchange exchange, Door door, String base) {
        var headers = exchange.getRequestHeaders();
        var brought = headers.get(Headers.AUTHORIZATION);
        var query = exchange.getQueryString().isEmpty() ? null : exchange.getQueryString();
        var target = new RequestTarget(base, exchange.getRequestURI(), query);
        var proof = door.authentication().read(brought == null ? List.of() : brought, exchange.getRequestMethod().toString(), target);
        var head = exchange.getRequestMethod().equals(HEAD);
        var asker = door.address().of(exchange);
        var path = exchange.getRequestURI().substring(base.length() + 1);
        var answer = door.answers().find(new FileRequest(path, query, asker.toString(), headers.getFirst(Headers.USER_AGENT),
            headers.getFirst(Headers.IF_NONE_MATCH), head, proof));
        if (answer instanceof Answer.File file) send(exchange, file);
        else if (answer instanceof Answer.Current current) notModified(exchange, current);
        else return false;
        if (answer.isSecret()) door.restraint().proved(asker, path);
        return true;
    }

    private static void send(HttpServerExchange exchange, Answer.File file) {
        revision(exchange, file.etag(), file.secret());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, file.mediaType());
        exchange.setResponseContentLength(file.bytes().length);
        exchange.getResponseSender().send(ByteBuffer.wrap(file.bytes()));
    }

    private static void notModified(HttpServerExchange exchange, Answer.Current current) {
        exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
        revision(exchange, current.etag(), current.secret());
        exchange.endExchange();
    }

    private static void revision(HttpServerExchange exchange, String etag, boolean secret) {
        exchange.getResponseHeaders().put(Headers.ETAG, etag).put(Headers.CACHE_CONTROL, ProvisioningResource.cacheControl(secret));
    }
}
