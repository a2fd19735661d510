package org.hemicycle.manager.console.announcements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hemicycle.manager.announcements.Announcement;
import org.hemicycle.provisioning.registry.Page;
import org.jspecify.annotations.Nullable;

/** All announcements. */
record AnnouncementsPage(Page<Announcement> found, @Nullable String after, Instant now) {
    @Nullable
    String next() {
        return found.next()
                .map(cursor -> "/announcements?after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Nullable
    String first() {
        return after == null ? null : "/announcements";
    }
}
