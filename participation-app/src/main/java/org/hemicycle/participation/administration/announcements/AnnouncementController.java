package org.hemicycle.participation.administration.announcements;

import java.util.UUID;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An administrator puts an announcement away; the others still read it. */
@Controller
@Needs(Power.CONFIGURE)
@InSilence
class AnnouncementController {
    private final Announcements announcements;

    AnnouncementController(Announcements announcements) {
        this.announcements = announcements;
    }

    @PostMapping("/admin/announcements/{id}/dismissal")
    ModelAndView dismiss(@PathVariable("id") UUID id, @AuthenticationPrincipal SignedIn reader) {
        if (reader.support() == null && !announcements.dismiss(id, reader.id())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView("redirect:/admin");
    }
}
