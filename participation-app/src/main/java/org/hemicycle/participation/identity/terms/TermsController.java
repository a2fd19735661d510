package org.hemicycle.participation.identity.terms;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The terms of use, to be read by anybody: those that hold, and each version there was. */
@Controller
class TermsController {
    private final Terms terms;

    TermsController(Terms terms) {
        this.terms = terms;
    }

    @GetMapping("/terms")
    ModelAndView current() {
        return show(terms.inForce().current());
    }

    @GetMapping("/terms/{version:\\d{1,6}}")
    ModelAndView show(@PathVariable("version") int version) {
        return terms.find(version)
                .map(found -> new ModelAndView(
                        "identity/terms/show",
                        "page",
                        new TermsPage(found, found.version() == terms.inForce().current())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
