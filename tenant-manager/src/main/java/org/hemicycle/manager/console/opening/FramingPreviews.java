package org.hemicycle.manager.console.opening;

import jakarta.servlet.http.HttpServletResponse;
import org.hemicycle.themes.web.SecurityHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The form, and no other page of the console, may show what the data plane has under the name of previews in a frame. */
@ControllerAdvice(assignableTypes = OpeningController.class)
class FramingPreviews {
    private final PreviewAddress preview;

    FramingPreviews(PreviewAddress preview) {
        this.preview = preview;
    }

    @ModelAttribute
    void allow(HttpServletResponse response) {
        SecurityHeaders.allowFrames(response, preview.origin());
    }
}
