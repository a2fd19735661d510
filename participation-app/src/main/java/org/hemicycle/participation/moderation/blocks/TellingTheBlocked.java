package org.hemicycle.participation.moderation.blocks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hemicycle.participation.layout.Unsent;
import org.hemicycle.participation.layout.UnsentTexts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says to who is blocked why and until when, and hands back what they wrote. */
@ControllerAdvice
class TellingTheBlocked {
    private final UnsentTexts texts;

    TellingTheBlocked(UnsentTexts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Blocked.class)
    ModelAndView tell(Blocked blocked, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("HX-Retarget", "main");
        response.setHeader("HX-Reselect", "main");
        response.setHeader("HX-Reswap", "outerHTML");
        var written = texts.in(request).map(Unsent::fields).orElse(List.of());
        var model = new ModelAndView("moderation/blocks/blocked", "page", new BlockedPage(blocked.block(), written));
        model.setStatus(
                request.getHeader("HX-Request") == null ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT);
        return model;
    }
}
