package org.hemicycle.participation.spaces;

import java.util.List;
import org.hemicycle.participation.spaces.groups.Groups;

/** A group with those of its spaces that the reader may find. */
record GroupPage(Groups.Open group, List<SpaceCard> spaces) {
    GroupPage {
        spaces = List.copyOf(spaces);
    }

    /** The spaces that stand there in time. */
    List<SpaceCard> in(SpaceTime time) {
        return spaces.stream().filter(space -> space.time() == time).toList();
    }
}
