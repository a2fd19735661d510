package org.hemicycle.participation.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.cases.HeldBack;
import org.hemicycle.participation.moderation.effort.Toll;
import org.hemicycle.participation.moderation.rules.CurrentRules;
import org.hemicycle.participation.moderation.rules.ForbiddenWords;
import org.hemicycle.participation.moderation.rules.Links;
import org.hemicycle.participation.moderation.rules.ModerationRules;
import org.hemicycle.participation.moderation.rules.ModerationRules.Mode;
import org.hemicycle.participation.moderation.spam.Suspicion;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a text may be published now. A module asks before it stores what somebody wrote; what is {@link Screened.Held} it stores
 * hidden, and says so with {@link #hold}, in the same transaction. Staff are not screened.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Screening {
    private final CurrentRules rules;
    private final ForbiddenWords words;
    private final Suspicion suspicion;
    private final Toll toll;
    private final HeldBack heldBack;
    private final JdbcClient sql;
    private final Clock clock;

    Screening(
            CurrentRules rules,
            ForbiddenWords words,
            Suspicion suspicion,
            Toll toll,
            HeldBack heldBack,
            JdbcClient sql,
            Clock clock) {
        this.rules = rules;
        this.words = words;
        this.suspicion = suspicion;
        this.toll = toll;
        this.heldBack = heldBack;
        this.sql = sql;
        this.clock = clock;
    }

    /** What becomes of a new text. While the organisation is under attack, this ends the request and asks the browser for work. */
    public Screened check(SignedIn author, String text) {
        return check(author, text, true);
    }

    /** What becomes of a text that replaces one that was published: it costs no work. */
    public Screened checkChange(SignedIn author, String text) {
        return check(author, text, false);
    }

    /** Notes that this was stored hidden, for moderators or until its author has followed a link. */
    public void hold(ThingRef thing, Screened.Held held) {
        heldBack.note(thing, held);
    }

    private Screened check(SignedIn author, String text, boolean fresh) {
        if (author.powers().isStaff()) {
            return new Screened.Clear();
        }
        var now = rules.now();
        var age = age(author);
        var why = EnumSet.noneOf(Hold.class);
        var bad = words.in(text);
        if (bad.isPresent() && now.words() == Mode.REFUSE) {
            return new Screened.Refused(Message.of("moderation.refused.word", bad.get()));
        }
        bad.ifPresent(_ -> why.add(Hold.WORDS));
        var linked = links(text, now, age);
        if (linked != null && now.links() == Mode.REFUSE) {
            return new Screened.Refused(linked);
        }
        if (linked != null) {
            why.add(Hold.LINKS);
        }
        var score = suspicion.of(text, age, allowed(now));
        if (now.spamFrom() > 0 && score.chance() * 100 >= now.spamFrom()) {
            why.add(Hold.SPAM);
        }
        if (fresh && !toll.isPaid(now)) {
            why.add(Hold.EFFORT);
        }
        return why.isEmpty() ? new Screened.Clear() : new Screened.Held(why, score.chance(), score.signs());
    }

    private static @org.jspecify.annotations.Nullable Message links(String text, ModerationRules rules, Duration age) {
        var outside = Links.outside(text, allowed(rules));
        if (outside.isEmpty()) {
            return null;
        }
        if (age.toDays() < rules.linksAfterDays()) {
            return Message.of("moderation.refused.young", rules.linksAfterDays());
        }
        return outside.size() > rules.linksMost() ? Message.of("moderation.refused.links", rules.linksMost()) : null;
    }

    /** The sites of the list, and those of the organisation itself. */
    private static List<String> allowed(ModerationRules rules) {
        return java.util.stream.Stream.concat(
                        rules.domains().stream(),
                        java.util.stream.Stream.of(
                                CurrentTenant.get().primaryHost().value()))
                .toList();
    }

    private Duration age(SignedIn author) {
        return sql.sql("select created_at from participant where id = ?")
                .param(author.id().value())
                .query((row, _) ->
                        Duration.between(row.getTimestamp("created_at").toInstant(), clock.instant()))
                .optional()
                .orElse(Duration.ZERO);
    }
}
