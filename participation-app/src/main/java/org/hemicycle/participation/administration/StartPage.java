package org.hemicycle.participation.administration;

import java.util.List;
import org.hemicycle.participation.administration.announcements.Announcement;
import org.hemicycle.participation.administration.welcome.Welcome;
import org.hemicycle.participation.modules.AdminFigure;
import org.hemicycle.participation.modules.AdminTask;
import org.jspecify.annotations.Nullable;

/** All that the start page of the administration may say. */
record StartPage(
        @Nullable Welcome welcome,
        List<Announcement> announcements,
        List<Todo> tasks,
        List<AdminFigure> figures,
        List<Deed> deeds) {
    /**
     * Something to do, and where.
     *
     * @param place key of the message that names the place of the administration; null for none
     */
    record Todo(AdminTask task, @Nullable String place) {}
}
