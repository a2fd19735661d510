package org.hemicycle.participation.spaces.practices;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The practices that other organisations share, for editors who are about to open a space. */
@Controller
@InSilence
@Needs(Power.EDIT)
@RequestMapping("/admin/practices")
class PracticeShelf {
    private static final String NUMBER = "/{practice}";
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Practices practices;
    private final CopyingAPractice copying;

    PracticeShelf(Practices practices, CopyingAPractice copying) {
        this.practices = practices;
        this.copying = copying;
    }

    @GetMapping
    ModelAndView index() {
        return new ModelAndView(
                "spaces/practices/index",
                "page",
                new PracticesPage(practices.shared().orElse(null)));
    }

    @GetMapping(NUMBER)
    ModelAndView show(@PathVariable("practice") String id) {
        return new ModelAndView("spaces/practices/show", "page", practice(id));
    }

    @PostMapping(NUMBER + "/copies")
    ModelAndView copy(
            @PathVariable("practice") String id, @AuthenticationPrincipal SignedIn actor, RedirectAttributes flash) {
        long space = copying.copy(actor, practice(id));
        return SeeOther.page("/admin/spaces/" + space, flash, Notice.success("practice.copied"));
    }

    private SharedPractice practice(String id) {
        return Optional.of(id)
                .filter(text -> IDENTIFIER.matcher(text).matches())
                .map(UUID::fromString)
                .flatMap(practices::shared)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
