package org.hemicycle.participation.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page. */
@Controller
class HomeController {
    private final FrontPage frontPage;

    HomeController(FrontPage frontPage) {
        this.frontPage = frontPage;
    }

    @GetMapping("/")
    ModelAndView show() {
        return new ModelAndView("home/index", "page", frontPage.now());
    }
}
