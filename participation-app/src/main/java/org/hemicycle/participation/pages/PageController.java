package org.hemicycle.participation.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A published page. */
@Controller
class PageController {
    private final Pages pages;

    PageController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/pages/{slug}")
    ModelAndView show(@PathVariable("slug") String slug) {
        return pages.published(slug)
                .map(page -> new ModelAndView("pages/show", "page", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
