package org.hemicycle.participation.spaces.members;

import java.util.List;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a space, and the table to add more.
 *
 * @param trial what a table would do; null before one was looked at
 * @param written the table as typed
 */
record MembersPage(
        long space,
        LocalizedText title,
        String type,
        String access,
        List<SpaceMembers.Row> rows,
        long count,
        @Nullable MemberLines trial,
        String written,
        FormErrors errors) {
    MembersPage {
        rows = List.copyOf(rows);
    }

    List<SpaceMembers.Row> shown() {
        return rows.subList(0, Math.min(rows.size(), SpaceMembers.PAGE));
    }

    /** The address of the page after this one. */
    @Nullable
    String next() {
        return rows.size() > SpaceMembers.PAGE
                ? path() + "?after=" + shown().getLast().id()
                : null;
    }

    String path() {
        return "/admin/spaces/" + space + "/members";
    }

    boolean isOpen() {
        return access.equals("open");
    }
}
