package org.hemicycle.manager.console.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.hemicycle.manager.organisations.SpaceAddress;
import org.hemicycle.manager.organisations.SuggestingASlug;
import org.hemicycle.manager.platform.Allows;
import org.hemicycle.manager.platform.Permission;
import org.hemicycle.themes.Theme;
import org.hemicycle.themes.web.Frames;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the form asks for while it is filled in: the theme, what was corrected in it, a short name. */
@Controller
@Allows(Permission.OPEN)
class PreviewController {
    private final SuggestingASlug slugs;
    private final SpaceAddress address;
    private final Frames frames;

    PreviewController(SuggestingASlug slugs, SpaceAddress address, Frames frames) {
        this.slugs = slugs;
        this.address = address;
        this.frames = frames;
    }

    /** A suggestion, and a sentence about the short name: the suggested one, else the one that was written. */
    record Suggestion(String slug, String sentence) {}

    @GetMapping("/organisations/look.css")
    @Allows(Permission.LOOK)
    ResponseEntity<String> look(
            @RequestParam String preset,
            @RequestParam String primaryColour,
            HttpServletRequest request,
            HttpServletResponse response) {
        var css = LookSheet.of(
                Theme.of(preset, primaryColour), frames.of(request, response).assets());
        return ResponseEntity.ok()
                .header("Content-Type", "text/css;charset=utf-8")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(css);
    }

    @GetMapping("/organisations/corrections")
    ModelAndView corrections(@RequestParam String preset, @RequestParam String primaryColour) {
        var corrections = Theme.of(preset, primaryColour).corrections();
        return new ModelAndView("console/opening/corrections", Map.of("corrections", corrections));
    }

    @GetMapping("/organisations/suggestion")
    ResponseEntity<Suggestion> suggestion(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var t = frames.of(request, response).texts();
        var suggested = slug.isEmpty() ? slugs.suggest(name) : slug;
        var sentence = switch (suggested) {
            case "" -> "";
            case String free
            when slugs.isFree(free) ->
                t.get("opening.slug.address", address.of(free).orElse(""));
            case String taken -> t.get("opening.slug.taken", taken);
        };
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(new Suggestion(suggested, sentence));
    }
}
