package org.hemicycle.participation.legal;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A legal page, always there, for who is not signed in too. */
@Controller
class LegalController {
    private final LegalTexts texts;

    LegalController(LegalTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/legal/{page}")
    ModelAndView show(@PathVariable("page") String key) {
        return LegalPage.of(key)
                .map(page -> new ModelAndView("legal/show", Map.of("page", texts.of(page))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
