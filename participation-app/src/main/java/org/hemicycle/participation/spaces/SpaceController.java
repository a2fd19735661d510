package org.hemicycle.participation.spaces;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of spaces, and a space. */
@Controller
class SpaceController {
    private final OpenSpace openSpace;

    SpaceController(OpenSpace openSpace) {
        this.openSpace = openSpace;
    }

    @GetMapping("/spaces")
    ModelAndView index(
            @RequestParam(name = "type", required = false) @Nullable String type,
            @RequestParam(name = "time", defaultValue = "") String time,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        SpaceType wanted = Stream.of(SpaceType.values())
                .filter(one -> one.key().equals(type))
                .findFirst()
                .orElse(null);
        var query = new SpaceQuery(wanted, SpaceTime.of(time).orElse(null), null, words);
        return new ModelAndView("spaces/index", "page", openSpace.list(query, SpaceKey.of(after)));
    }

    @GetMapping("/spaces/{slug}")
    ModelAndView show(@PathVariable("slug") String slug) {
        return openSpace
                .page(slug)
                .map(page -> new ModelAndView("spaces/show", "page", page))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
