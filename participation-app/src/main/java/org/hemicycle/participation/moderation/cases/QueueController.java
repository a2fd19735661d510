package org.hemicycle.participation.moderation.cases;

import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.modules.Needs;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue, and decisions about several things at once. */
@Controller
@Needs(value = Power.MODERATE, inSpaces = true)
@RequestMapping("/admin/moderation")
class QueueController {
    private final Queue queue;
    private final DecidingManyCases many;

    QueueController(Queue queue, DecidingManyCases many) {
        this.queue = queue;
        this.many = many;
    }

    @GetMapping
    ModelAndView index(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "space", required = false) @Nullable Long space,
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            @RequestParam(name = "before", required = false) @Nullable Long before,
            @AuthenticationPrincipal SignedIn reader) {
        var page = queue.page(QueueQuery.of(state, space, type, reason, before), reader);
        return new ModelAndView("moderation/cases/queue", "page", page);
    }

    @InSilence
    @PostMapping("/hiding")
    ModelAndView hide(
            @RequestParam(name = "case", required = false) @Nullable List<Long> numbers,
            @ModelAttribute Ruling ruling,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        if (numbers == null || !ruling.check().isEmpty()) {
            return back(flash, Notice.warning(numbers == null ? "moderation.many.none" : "moderation.many.ground"));
        }
        int done = many.hide(actor, numbers, ruling);
        return back(flash, Notice.success("moderation.many.hidden", done));
    }

    @PostMapping("/keeping")
    ModelAndView keep(
            @RequestParam(name = "case", required = false) @Nullable List<Long> numbers,
            @AuthenticationPrincipal SignedIn actor,
            RedirectAttributes flash) {
        if (numbers == null) {
            return back(flash, Notice.warning("moderation.many.none"));
        }
        return back(flash, Notice.success("moderation.many.kept", many.keep(actor, numbers)));
    }

    /** Opens the case of a thing that a moderator met where it stands. */
    @InSilence
    @PostMapping("/things")
    ModelAndView open(@RequestParam("thing") String key, @AuthenticationPrincipal SignedIn actor) {
        return ThingRef.parse(key)
                .flatMap(thing -> many.open(actor, thing))
                .map(number -> SeeOther.page("/admin/moderation/" + number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView back(RedirectAttributes flash, Notice notice) {
        return SeeOther.page("/admin/moderation", flash, notice);
    }
}
