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
import org.linecard.device.restraint.HeldAnswers;
import org.linecard.device.restraint.Restraint;
import org.linecard.provisioning.Answer;
import org.linecard.provisioning.FileRequest;
import org.linecard.provisioning.PhoneFiles;
import org.linecard.provisioning.Proof;

/** Puts a phone's request to {@link PhoneFiles} and its answer into HTTP. */
@Path("{file: .*}")
@ApplicationScoped
public class ProvisioningResource {

    @Inject
    private PhoneFiles files;

    @Inject
    private DeviceAuthentication authentication;

    @Inject
    private ClientAddress address;

    @Inject
    private ClientCertificate certificate;

    @Inject
    private Restraint restraint;

    /** Also answers HEAD. */
    @GET
    public Response get(@Context HttpServletRequest request) {
        var target = new RequestTarget(request.getContextPath(), request.getRequestURI(), request.getQueryString());
        var brought = authentication.read(headers(request, HttpHeaders.AUTHORIZATION), request.getMethod(), target);
        var proof = certificate.mac(request).map(mac -> (Proof) new CertificateProof(mac, brought)).orElse(brought);
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var asker = address.of(request);
        var path = target.file();
        var answer = files.answer(new FileRequest(path, target.query(), asker.toString(), agent, known, request.getMethod().equals("HEAD"), proof));
        if (answer instanceof Answer.Prove prove) {
            var wait = prove.refused() ? restraint.refuse(asker, prove.claimed()) : restraint.challenge(asker, path);
            if (prove.refused() || wait > 0) HeldAnswers.hold(request, wait);
            return wait == Restraint.TOO_LONG ? later() : prove(prove, brought);
        }
        if (answer.isSecret()) restraint.proved(asker, path);
        return response(answer);
    }

    private static Response response(Answer answer) {
        if (answer instanceof Answer.File file) return file(file);
        if (answer instanceof Answer.Current current) return revision(Response.notModified(), current.etag(), current.secret()).build();
        return empty(Response.status(Status.NOT_FOUND));
    }

    private static Response file(Answer.File file) {
        return revision(Response.ok(file.bytes()), file.etag(), file.secret())
            .header(HttpHeaders.CONTENT_TYPE, file.mediaType()).header(HttpHeaders.CONTENT_LENGTH, file.bytes().length).build();
    }

    /** A cache may keep a file without secrets, but asks us each time: what a commit changed is changed for the next phone. */
    private static ResponseBuilder revision(ResponseBuilder response, String etag, boolean secret) {
        return response.header(HttpHeaders.ETAG, etag).header(HttpHeaders.CACHE_CONTROL, cacheControl(secret));
    }

    static String cacheControl(boolean secret) {
        return secret ? "private, no-store" : "no-cache";
    }

    private Response prove(Answer.Prove prove, Proof brought) {
        var response = Response.status(Status.UNAUTHORIZED);
        // one line for each: old parsers read the first scheme of a line only
        authentication.challenges(prove.schemes(), brought).forEach(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return empty(response);
    }

    private static Response later() {
        return empty(Response.status(Status.TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, HeldAnswers.SECONDS_TO_RETRY));
    }

    private static Response empty(ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").header(HttpHeaders.CONTENT_LENGTH, 0).build();
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }
}
