package org.hemicycle.participation.support;

import java.time.Instant;
import java.util.List;
import org.hemicycle.themes.Texts;

/** The requests for support access as administrators see them: those that wait, those that are open, and what was before. */
record SupportPage(List<Access> all, Instant now) {
    SupportPage {
        all = List.copyOf(all);
    }

    List<Access> waiting() {
        return all.stream().filter(Access::waits).toList();
    }

    List<Access> open() {
        return all.stream().filter(access -> access.isOpen(now)).toList();
    }

    List<Access> past() {
        return all.stream()
                .filter(access -> !access.waits() && !access.isOpen(now))
                .toList();
    }

    String standing(Texts t, Access access) {
        return t.get("support.state." + access.standing(now));
    }

    /** The name as it is now; what stands for it when the account is gone. */
    static String named(Texts t, String name) {
        return name.isEmpty() ? t.get("support.former") : name;
    }

    static String duration(Texts t, Access access) {
        return access.minutes() % 60 == 0
                ? t.get("support.hours", access.minutes() / 60)
                : t.get("support.minutes", access.minutes());
    }
}
