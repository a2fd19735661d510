package org.hemicycle.participation.discussions;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.hemicycle.participation.modules.AdminFigure;
import org.hemicycle.participation.modules.AdminFigures;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In which space a comment was written: that of its subject. One whose subject nobody knows any more is in none. */
@Component
@Transactional(readOnly = true)
class SpacesOfComments implements AdminFigures {
    private final JdbcClient jdbc;
    private final List<SubjectPlace> places;

    SpacesOfComments(JdbcClient jdbc, List<SubjectPlace> places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** The space of a row of {@code comment}, as an expression. */
    String expression() {
        return places.stream()
                .filter(place -> Contributions.isOn(place.module()))
                .map(place -> "when '" + place.type() + "' then (" + place.spaceOf() + ")")
                .collect(Collectors.joining(" ", "case comment.subject_type when '' then null::bigint ", " end"));
    }

    public OptionalLong of(long comment) {
        return jdbc
                .sql("select " + expression() + " from comment where id = ?")
                .param(comment)
                .query((row, _) -> row.getLong(1))
                .stream()
                .filter(number -> number != 0)
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public List<AdminFigure> figures(Powers reader) {
        if (!Contributions.isOn("discussions") || !reader.hasSomewhere(Power.MODERATE)) {
            return List.of();
        }
        return List.of(
                new AdminFigure("admin.figure.comments", count(reader, "created_at")),
                new AdminFigure("admin.figure.removed", count(reader, "removed_at")));
    }

    private long count(Powers reader, String since) {
        var scope = reader.scope(Power.MODERATE);
        return jdbc.sql("select count(*) from comment where " + since
                        + " > now() - interval '7 days' and (:everywhere or " + expression() + " = any(:spaces))")
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query(Long.class)
                .single();
    }
}
