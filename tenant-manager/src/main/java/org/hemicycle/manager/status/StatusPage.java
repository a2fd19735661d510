package org.hemicycle.manager.status;

import java.util.List;
import org.hemicycle.manager.announcements.Maintenance;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** All that the public status page may say. */
record StatusPage(List<StatusDays.History> parts, List<Incident> incidents, List<Maintenance> planned) {
    List<Incident> lasting() {
        return incidents.stream().filter(incident -> !incident.isOver()).toList();
    }

    List<Incident> over() {
        return incidents.stream().filter(Incident::isOver).toList();
    }

    /** Key of the sentence for the whole: {@code fine}, {@code incident}, {@code down}, {@code unknown}. */
    String overall() {
        if (!lasting().isEmpty()) {
            return "incident";
        }
        if (parts.stream().anyMatch(part -> Boolean.FALSE.equals(part.up()))) {
            return "down";
        }
        return parts.stream().allMatch(part -> Boolean.TRUE.equals(part.up())) ? "fine" : "unknown";
    }

    /** Key of the word for a part: {@code up}, {@code down}, {@code unknown}, and {@code touched} while an incident is about it. */
    String state(StatusDays.History history) {
        if (lasting().stream().anyMatch(incident -> incident.parts().contains(history.part()))) {
            return "touched";
        }
        var up = history.up();
        return up == null ? "unknown" : up ? "up" : "down";
    }

    /** The class of a day's mark. */
    static String mark(@Nullable Double share) {
        if (share == null) {
            return "unknown";
        }
        return share >= 0.999 ? "good" : share >= 0.98 ? "fair" : "bad";
    }

    static String percent(Texts t, @Nullable Double share) {
        return share == null
                ? t.get("status.unmeasured")
                : t.get("status.share", t.decimal(Math.floor(share * 1000) / 10));
    }

    /** The share of the looks, and over how many days it was measured. */
    static String overDays(Texts t, StatusDays.History history) {
        long measured =
                history.days().stream().filter(day -> day.share() != null).count();
        return history.share() == null
                ? t.get("status.unmeasured")
                : t.get("status.measured", percent(t, history.share()), measured);
    }

    /** The days on which something was wrong, in words, for those who do not see the marks. */
    static String inWords(Texts t, StatusDays.History history) {
        long bad = history.days().stream()
                .filter(day -> day.share() != null && day.share() < 0.999)
                .count();
        return t.get("status.days", bad);
    }
}
