package org.hemicycle.manager.fleet;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statement behind a page of issues. */
final class IssueStatement {
    private final StringBuilder text = new StringBuilder(IssueRows.SELECT);
    private final List<Object> parameters = new ArrayList<>();

    IssueStatement(IssueQuery query, Instant now) {
        text.append(
                query.show() == IssueQuery.Show.CLOSED
                        ? " where i.closed_at is not null"
                        : " where i.closed_at is null");
        switch (query.show()) {
            case WAITING -> add(" and (i.acknowledged_at is null or i.snoozed_until <= ?)", Timestamp.from(now));
            case HANDLED ->
                add(
                        " and i.acknowledged_at is not null and (i.snoozed_until is null or i.snoozed_until > ?)",
                        Timestamp.from(now));
            case OPEN, CLOSED -> {}
        }
        if (query.severity() != null) {
            add(" and i.weight = ?", query.severity().ordinal() + 1);
        }
        if (query.kind() != null) {
            add(" and i.kind = ?", query.kind().key());
        }
        if (query.organisation() != null) {
            add(" and i.tenant_id = ?", query.organisation());
        }
        place(query.after()).ifPresent(place -> beyond(query.show(), place));
        text.append(
                query.show() == IssueQuery.Show.CLOSED
                        ? " order by i.closed_at desc, i.id desc"
                        : " order by i.weight desc, i.since, i.id");
        add(" limit ?", query.limit() + 1);
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    /** Whether the text is a cursor that a page gave. */
    static boolean reads(String cursor) {
        return place(cursor).isPresent();
    }

    static String cursor(IssueQuery.Show show, Issue last) {
        var at = show == IssueQuery.Show.CLOSED ? Objects.requireNonNull(last.closedAt()) : last.since();
        var words = last.severity().ordinal() + 1 + " " + at + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private void beyond(IssueQuery.Show show, Place place) {
        var at = Timestamp.from(place.at());
        if (show == IssueQuery.Show.CLOSED) {
            text.append(" and (i.closed_at, i.id) < (?, ?)");
            parameters.addAll(List.of(at, place.id()));
        } else {
            text.append(" and i.weight <= ? and (i.weight < ? or (i.since, i.id) > (?, ?))");
            parameters.addAll(List.of(place.weight(), place.weight(), at, place.id()));
        }
    }

    private void add(String condition, Object value) {
        text.append(condition);
        parameters.add(value);
    }

    private record Place(int weight, Instant at, UUID id) {}

    private static Optional<Place> place(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            return Optional.of(
                    new Place(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2])));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
