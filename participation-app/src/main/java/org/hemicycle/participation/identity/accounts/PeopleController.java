package org.hemicycle.participation.identity.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of a participant who wants one; of nobody else does it say whether they exist. */
@Controller
class PeopleController {
    private final Profiles profiles;

    PeopleController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/people/{handle}")
    ModelAndView show(@PathVariable("handle") String handle) {
        return profiles.shown(handle)
                .map(profile -> new ModelAndView("identity/person", "page", profile))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
