package org.hemicycle.participation.reactions;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.modules.InSilence;
import org.hemicycle.participation.reactions.Reactable.Thing;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.web.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Liking and following, and no more. Whoever is not signed in is led through sign-in, and back to the thing. */
@Controller
@RequestMapping("/reactions/{type:[a-z-]{1,30}}/{id:\\d{1,18}}")
class ReactionController {
    private final Map<String, Reactable> kinds;
    private final Likes likes;
    private final Follows follows;
    private final ReadingReactions reading;

    ReactionController(List<Reactable> kinds, Likes likes, Follows follows, ReadingReactions reading) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Reactable::type, Function.identity()));
        this.likes = likes;
        this.follows = follows;
        this.reading = reading;
    }

    @ModelAttribute("click")
    Click click(
            @PathVariable("type") String type,
            @PathVariable("id") long id,
            @RequestParam(name = "next", required = false) @Nullable String next,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String enhanced) {
        return new Click(type, id, next, enhanced);
    }

    @GetMapping({"/like", "/follow"})
    ModelAndView signIn(@ModelAttribute(name = "click", binding = false) Click click) {
        return new ModelAndView(
                "redirect:" + Next.of(thing(click.target()).path()).signIn());
    }

    @PostMapping("/like")
    ModelAndView like(
            @ModelAttribute(name = "click", binding = false) Click click,
            @AuthenticationPrincipal @Nullable SignedIn person,
            RedirectAttributes flash) {
        var thing = thing(click.target());
        if (!thing.likable()) {
            flash.addFlashAttribute(Requests.NOTICE, Notice.warning("reactions.not-now"));
            return new ModelAndView("redirect:" + Next.of(thing.path()).path());
        }
        return answer(click, thing, person, likes::like);
    }

    @DeleteMapping("/like")
    ModelAndView unlike(
            @ModelAttribute(name = "click", binding = false) Click click,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        return answer(click, thing(click.target()), person, likes::unlike);
    }

    @InSilence
    @PostMapping("/follow")
    ModelAndView follow(
            @ModelAttribute(name = "click", binding = false) Click click,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        return answer(click, thing(click.target()), person, follows::follow);
    }

    @InSilence
    @DeleteMapping("/follow")
    ModelAndView unfollow(
            @ModelAttribute(name = "click", binding = false) Click click,
            @AuthenticationPrincipal @Nullable SignedIn person) {
        return answer(click, thing(click.target()), person, follows::unfollow);
    }

    private ModelAndView answer(
            Click click, Thing thing, @Nullable SignedIn person, BiConsumer<Target, ParticipantId> gesture) {
        if (person == null) {
            return new ModelAndView("redirect:" + Next.of(thing.path()).signIn());
        }
        if (person.mayTakePart()) {
            gesture.accept(click.target(), person.id());
        }
        String back =
                click.next() == null ? thing.path() : Next.of(click.next()).path();
        if (click.enhanced() == null) {
            return new ModelAndView("redirect:" + back);
        }
        var now = reading.of(click.target(), person);
        return new ModelAndView(
                "reactions/fragment",
                "page",
                ReactionButtons.of(click.target(), thing.title(), back, thing.likable(), person, now));
    }

    private Thing thing(Target target) {
        var kind = kinds.get(target.type());
        return (kind == null ? java.util.Optional.<Thing>empty() : kind.find(target.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What was clicked on, where to go on, and whether a script changes the buttons in place. */
    record Click(
            String type,
            long id,
            @Nullable String next,
            @Nullable String enhanced) {
        Target target() {
            return new Target(type, id);
        }
    }
}
