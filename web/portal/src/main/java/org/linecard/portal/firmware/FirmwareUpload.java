package org.linecard.portal.firmware;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linecard.firmware.Images;
import org.linecard.portal.Feedback;
import org.linecard.problems.Problem;
import org.linecard.problems.Refused;

/**
 * Where a page sends the file of an image, as it is: no form around it, so that it is written once, hashed on the way, and its progress is known. Answers with
 * the token under which {@link Uploads} holds it, or with a sentence for the person. The header that it asks for is one that no other site's page can send.
 */
@WebServlet(FirmwareUpload.PATH)
public class FirmwareUpload extends HttpServlet {

    static final String PATH = "/admin/firmware-upload";

    private static final long serialVersionUID = 1L;
    private static final String OURS = "X-Linecard";
    private static final int SC_UNPROCESSABLE = 422;

    @Inject
    private transient Images images;
    @Inject
    private transient Uploads uploads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(OURS) == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            receive(request, response);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var upload = images.receive(request.getParameter("name"), request.getContentLengthLong(), request.getInputStream());
            uploads.add(upload);
            say(response, HttpServletResponse.SC_OK, upload.token());
        } catch (Refused e) {
            say(response, SC_UNPROCESSABLE, text(e.problems().get(0)));
        }
    }

    private static String text(Problem problem) {
        return Feedback.text(problem.key(), problem.args().toArray());
    }

    private static void say(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(text);
    }
}
