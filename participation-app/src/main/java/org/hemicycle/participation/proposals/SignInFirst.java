package org.hemicycle.participation.proposals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where a reader is sent: through sign-in and back, or on to a page of this space. */
public final class SignInFirst {
    private SignInFirst() {}

    public static ModelAndView then(String path) {
        return seeOther("/session/new?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    /** The refusal of a text by somebody who is not signed in (any more); the error page hands the text back. */
    public static ResponseStatusException refusal() {
        return new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }

    /** The answer to a write that went well. */
    public static ModelAndView seeOther(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
