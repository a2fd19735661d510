package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Surroundings;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.moderation.blocks.Blocks;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.themes.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what a moderator needs to decide about a thing. */
@Component
@Transactional(readOnly = true)
public class ReadingACase {
    private final Cases cases;
    private final Decisions decisions;
    private final Things things;
    private final Blocks blocks;
    private final Appeals appeals;
    private final ObjectProvider<Surroundings> surroundings;
    private final JdbcClient sql;

    ReadingACase(
            Cases cases,
            Decisions decisions,
            Things things,
            Blocks blocks,
            Appeals appeals,
            ObjectProvider<Surroundings> surroundings,
            JdbcClient sql) {
        this.cases = cases;
        this.decisions = decisions;
        this.things = things;
        this.blocks = blocks;
        this.appeals = appeals;
        this.surroundings = surroundings;
        this.sql = sql;
    }

    Optional<CasePage> page(long number, SignedIn reader) {
        return page(number, reader, Ruling.EMPTY, "", FormErrors.NONE, false);
    }

    Optional<CasePage> page(
            long number, SignedIn reader, Ruling form, String answer, FormErrors errors, boolean overtaken) {
        return cases.find(number).map(one -> {
            var author = one.author();
            var taken = decisions.of(number);
            return new CasePage(
                    one,
                    things.find(one.thing()).orElse(null),
                    around(one.thing()),
                    reports(number),
                    taken,
                    decisions.earlier(author, number),
                    author == null ? null : blocks.of(author).orElse(null),
                    author != null && blocks.mayBeBlocked(author),
                    appeals.mayAnswer(one, taken, reader),
                    form,
                    answer,
                    errors,
                    overtaken);
        });
    }

    private List<Surroundings.Line> around(ThingRef thing) {
        return surroundings.stream()
                .filter(kind -> kind.type().equals(thing.type()))
                .flatMap(kind -> kind.around(thing.id()).stream())
                .toList();
    }

    private List<Report> reports(long number) {
        return sql.sql("""
                select r.reason, r.words, coalesce(p.name, r.name) as name, r.email, r.address, r.created_at
                  from moderation_report r left join participant p on p.id = r.reporter_id
                 where r.case_id = ? order by r.id limit 50
                """)
                .param(number)
                .query((row, _) -> new Report(
                        row.getString("reason"),
                        row.getString("words"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("address"),
                        Objects.requireNonNull(Localized.instant(row, "created_at"))))
                .list();
    }
}
