package org.hemicycle.manager.console.announcements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.announcements.Announcement;
import org.hemicycle.manager.announcements.Announcements;
import org.hemicycle.themes.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One announcement, with those it goes to.
 *
 * @param readers how many administrators have put it away, by the identifier of the organisation
 */
record AnnouncementPage(
        Announcement announcement,
        List<Announcements.Recipient> recipients,
        boolean more,
        Map<String, Integer> readers,
        Instant now) {
    Notice.Kind kind() {
        return AnnouncementSheet.kind(announcement.severity());
    }

    int readersOf(Announcements.Recipient recipient) {
        return readers.getOrDefault(recipient.id(), 0);
    }

    /** In how many organisations of this page somebody has read it is no news; the sum of all is. */
    int read() {
        return readers.size();
    }

    @Nullable
    String next() {
        return more
                ? "/announcements/" + announcement.id() + "?after="
                        + recipients.getLast().slug()
                : null;
    }
}
