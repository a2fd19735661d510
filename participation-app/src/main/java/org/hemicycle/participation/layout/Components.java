package org.hemicycle.participation.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.hemicycle.themes.Theme;
import org.hemicycle.themes.web.Requests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The living page of the parts of pages, where {@code hemicycle.components-page} asks for it. */
@Controller
@ConditionalOnProperty("hemicycle.components-page")
class Components {
    private final Clock clock;

    Components(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/_components")
    ModelAndView show(@RequestParam(defaultValue = "city-1b5e9c") String look, HttpServletRequest request) {
        Theme theme = look.matches("[a-z]+-[0-9a-f]{6}") ? Theme.named(look) : Theme.PLATFORM;
        Requests.tryOn(request, theme);
        return new ModelAndView("layout/components", Map.of("page", ComponentsPage.at(clock, theme)));
    }
}
