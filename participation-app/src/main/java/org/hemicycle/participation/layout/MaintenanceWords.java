package org.hemicycle.participation.layout;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Directory;
import org.hemicycle.provisioning.registry.MaintenanceWindow;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Notice;
import org.hemicycle.themes.Texts;
import org.springframework.stereotype.Component;

/** What the public and staff read of a planned maintenance, in the time zone of the organisation. */
@Component
final class MaintenanceWords {
    private final Directory directory;
    private final Messages messages;
    private final Clock clock;

    MaintenanceWords(Directory directory, Messages messages, Clock clock) {
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
    }

    /** The line above every page, from the announcement until the end. */
    Optional<Notice> banner(Tenant tenant, Texts t) {
        var now = clock.instant();
        return directory.maintenanceOf(tenant.id(), now).map(window -> banner(window, t, now));
    }

    private static Notice banner(MaintenanceWindow window, Texts t, Instant now) {
        var words = window.words().in(t.locale());
        return window.isInForce(now)
                ? Notice.warning("frame.maintenance.now." + window.effect(), t.dateTime(window.endsAt()), words)
                : Notice.information(
                        "frame.maintenance.planned." + window.effect(),
                        t.dateTime(window.startsAt()),
                        t.dateTime(window.endsAt()),
                        words);
    }

    /** What stands on the page in place of another, by language: the operator's words, and when it ends. */
    Map<String, String> ofThePage(MaintenanceWindow window) {
        var said = new LinkedHashMap<String, String>();
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var t = new Texts(messages, locale, CurrentTenant.get().timeZone(), clock);
            var until = t.get("frame.maintenance.until", t.dateTime(window.endsAt()));
            var words = window.words().in(locale);
            said.put(locale.getLanguage(), words.isBlank() ? until : words + "\n\n" + until);
        }
        return said;
    }
}
