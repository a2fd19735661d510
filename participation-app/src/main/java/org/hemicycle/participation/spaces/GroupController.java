package org.hemicycle.participation.spaces;

import org.hemicycle.participation.spaces.groups.Groups;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The landing page of a group: what it is about, and its spaces. */
@Controller
class GroupController {
    private static final int MOST = 100;
    private final Groups groups;
    private final Spaces spaces;

    GroupController(Groups groups, Spaces spaces) {
        this.groups = groups;
        this.spaces = spaces;
    }

    @GetMapping("/groups/{slug}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable("slug") String slug) {
        var group = groups.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var query = new SpaceQuery(null, null, group.card().id(), "");
        return new ModelAndView(
                "spaces/group", "page", new GroupPage(group, spaces.page(query, Audience.now(), SpaceKey.START, MOST)));
    }
}
