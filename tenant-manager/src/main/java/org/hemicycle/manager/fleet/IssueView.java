package org.hemicycle.manager.fleet;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the API.
 *
 * @param title what it is, in the language of the caller
 * @param advice what to do about it
 * @param remedy the page of the console where it is done
 * @param detail the one thing worth knowing besides; may be empty
 */
record IssueView(
        UUID id,
        String kind,
        String subject,
        String severity,
        String title,
        String advice,
        URI remedy,
        String detail,
        @Nullable OrganisationRef organisation,
        Instant since,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable HandlingView handling) {
    record OrganisationRef(String id, String slug, Map<String, String> name) {}

    record HandlingView(
            String by, Instant at, String note, @Nullable Instant snoozedUntil) {}

    static IssueView of(Issue issue, Installation installation, Texts t) {
        var owner = issue.organisation();
        var handling = issue.handling();
        var key = "issue." + issue.kind().key();
        return new IssueView(
                issue.id(),
                issue.kind().key(),
                issue.subject(),
                issue.severity().key(),
                t.get(key),
                t.get(key + ".advice"),
                installation.manager(issue.remedy()),
                issue.detail(),
                owner == null
                        ? null
                        : new OrganisationRef(
                                owner.id(), owner.slug(), owner.name().byLanguage()),
                issue.since(),
                issue.openedAt(),
                issue.closedAt(),
                handling == null
                        ? null
                        : new HandlingView(handling.by(), handling.at(), handling.note(), handling.snoozedUntil()));
    }
}
