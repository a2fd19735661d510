package org.hemicycle.participation.spaces.groups;

import java.util.List;

/** The administrators' list of groups. */
record GroupsDeskPage(List<ShapingGroups.Sheet> groups) {
    GroupsDeskPage {
        groups = List.copyOf(groups);
    }
}
