package org.linecard.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collections;
import java.util.List;
import org.linecard.provisioning.Answer;
import org.linecard.provisioning.FileRequest;
import org.linecard.provisioning.Proof;
import org.linecard.provisioning.Provisioning;

/** Puts a phone's request to {@link Provisioning} and its answer into HTTP. */
@Path("{file: .*}")
@ApplicationScoped
public class ProvisioningResource {

    @Inject
    private Provisioning provisioning;

    @Inject
    private DeviceAuthentication authentication;

    @Inject
    private ClientAddress address;

    /** Also answers HEAD. */
    @GET
    public Response get(@Context HttpServletRequest request) {
        var target = new RequestTarget(request.getContextPath(), request.getRequestURI(), request.getQueryString());
        var proof = authentication.read(headers(request, HttpHeaders.AUTHORIZATION), request.getMethod(), target);
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return response(provisioning.answer(new FileRequest(target.file(), target.query(), address.of(request).toString(), agent, known, request.getMethod().equals("HEAD"), proof)), proof);
    }

    private Response response(Answer answer, Proof proof) {
        if (answer instanceof Answer.File file) return file(file);
        if (answer instanceof Answer.Current current) return revision(Response.notModified(), current.etag(), current.secret()).build();
        if (answer instanceof Answer.Prove prove) return prove(prove, proof);
        return empty(Response.status(Status.NOT_FOUND));
    }

    private static Response file(Answer.File file) {
        return revision(Response.ok(file.bytes()), file.etag(), file.secret())
            .header(HttpHeaders.CONTENT_TYPE, file.mediaType()).header(HttpHeaders.CONTENT_LENGTH, file.bytes().length).build();
    }

    /** A cache may keep a file without secrets, but asks us each time: what a commit changed is changed for the next phone. */
    private static ResponseBuilder revision(ResponseBuilder response, String etag, boolean secret) {
        return response.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, secret ? "private, no-store" : "no-cache");
    }

    private Response prove(Answer.Prove prove, Proof brought) {
        var response = Response.status(Status.UNAUTHORIZED);
        // one line for each: old parsers read the first scheme of a line only
        authentication.challenges(prove.schemes(), brought).forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return empty(response);
    }

    private static Response empty(ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.CONTENT_LENGTH, 0).build();
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
