package org.hemicycle.manager.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.platform.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory for visitors, and the same for their programs; nobody signs in. */
@Controller
class DirectoryController {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final Listings listings;
    private final Installation installation;

    DirectoryController(Listings listings, Installation installation) {
        this.listings = listings;
        this.installation = installation;
    }

    /** @param next address of the following page, or null */
    record Spaces(List<Space> spaces, @Nullable String next) {}

    /** @param name and {@code summary} by language tag */
    record Space(
            String name,
            String address,
            Map<String, String> names,
            String kind,
            boolean archived,
            Map<String, String> summary,
            String place) {}

    @GetMapping("/directory")
    ModelAndView show(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after) {
        return new ModelAndView("directory/index", "page", page(new DirectoryQuery(words, kind, after)));
    }

    @GetMapping(path = "/directory.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Spaces> list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after) {
        var page = page(new DirectoryQuery(words, kind, after));
        var next = page.next();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(GOOD_FOR).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(new Spaces(
                        page.spaces().stream().map(this::space).toList(),
                        next == null ? null : next.replaceFirst("^/directory", "/directory.json")));
    }

    private DirectoryPage page(DirectoryQuery query) {
        return new DirectoryPage(query, listings.page(query), installation);
    }

    private Space space(ListedSpace space) {
        return new Space(
                space.slug(),
                installation.space(space.host()).toString(),
                space.name().byLanguage(),
                space.kind(),
                space.archived(),
                space.summary().byLanguage(),
                space.place());
    }
}
