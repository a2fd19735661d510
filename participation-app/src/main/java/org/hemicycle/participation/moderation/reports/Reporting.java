package org.hemicycle.participation.moderation.reports;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.moderation.cases.Cases;
import org.hemicycle.participation.moderation.cases.Deciding;
import org.hemicycle.participation.moderation.rules.CurrentRules;
import org.hemicycle.participation.modules.Reportable;
import org.hemicycle.participation.tenancy.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what people say about a thing: once for each person and thing. Once enough have, it is hidden until somebody has looked. */
@Component
@Transactional
public class Reporting {
    private static final Pattern PAGE = Pattern.compile(".*/([a-z]+)s/(\\d{1,18})(?:[/?#].*)?$");
    private static final Pattern COMMENT = Pattern.compile(".*#comment-(\\d{1,18})$");
    private static final Pattern PERSON = Pattern.compile(".*/people/([^/?#]{1,60})$");

    private final JdbcClient sql;
    private final Things things;
    private final Cases cases;
    private final Deciding deciding;
    private final CurrentRules rules;
    private final Jobs jobs;

    Reporting(JdbcClient sql, Things things, Cases cases, Deciding deciding, CurrentRules rules, Jobs jobs) {
        this.sql = sql;
        this.things = things;
        this.cases = cases;
        this.deciding = deciding;
        this.rules = rules;
        this.jobs = jobs;
    }

    /** What came of a report. */
    enum Outcome {
        TAKEN,
        /** This person has reported it before. */
        KNOWN,
        /** It is their own. */
        OWN,
        GONE
    }

    /** The thing that somebody wants to report, while it can be read. */
    @Transactional(readOnly = true)
    public Optional<Reportable.Thing> thing(ThingRef ref) {
        return things.find(ref).filter(thing -> !thing.hidden());
    }

    Outcome report(SignedIn reporter, ThingRef ref, Ground reason, String words) {
        var found = thing(ref);
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        var thing = found.get();
        long person = reporter.id().value();
        if (thing.author() != null && thing.author() == person) {
            return Outcome.OWN;
        }
        long number = cases.open(thing);
        int added = sql.sql("""
                insert into moderation_report (case_id, reporter_id, reason, words) values (?, ?, ?, ?)
                on conflict (case_id, reporter_id) do nothing
                """).params(number, person, reason.key(), words).update();
        if (added == 0) {
            return Outcome.KNOWN;
        }
        int reports = count(number);
        int enough = rules.now().hideAfter();
        if (enough > 0 && reports >= enough) {
            deciding.hideByItself(number, commonest(number));
        }
        return Outcome.TAKEN;
    }

    /** What somebody without an account says is illegal; the thing is found by its address if it can be. */
    void notice(NoticeForm form) {
        var found = find(form.cleanAddress()).flatMap(this::thing);
        long number = found.map(cases::open)
                .orElseGet(() -> cases.open(new ThingRef("address", numberOf(form.cleanAddress())), null, null));
        long report = sql.sql("""
                insert into moderation_report (case_id, reason, words, name, email, address) values (?, 'illegal', ?, ?, ?, ?) returning id
                """)
                .params(number, form.cleanWords(), form.cleanName(), form.cleanEmail(), form.cleanAddress())
                .query(Long.class)
                .single();
        count(number);
        if (!form.cleanEmail().isEmpty()) {
            var key = Long.toString(report);
            jobs.enqueue(NoticeLetter.NAME, key, java.util.Map.of("report", key));
        }
    }

    /** Counts one more, and lets the case wait again if a moderator had kept the thing; says how many people there are. */
    private int count(long number) {
        return sql.sql("""
                update moderation_case
                   set reports = reports + 1, changed_at = now(),
                       state = case when state = 'kept' then 'waiting' else state end
                 where id = ? returning reports
                """).param(number).query(Integer.class).single();
    }

    private Ground commonest(long number) {
        return sql.sql("""
                select reason from moderation_report where case_id = ? group by reason order by count(*) desc, min(id) limit 1
                """)
                .param(number)
                .query(String.class)
                .optional()
                .flatMap(Ground::parse)
                .orElse(Ground.OTHER);
    }

    private Optional<ThingRef> find(String address) {
        var path = path(address);
        var comment = COMMENT.matcher(path);
        if (comment.matches()) {
            return Optional.of(new ThingRef("comment", Long.parseLong(comment.group(1))));
        }
        var person = PERSON.matcher(path);
        if (person.matches()) {
            return sql.sql(
                            "select id from participant where lower(nickname) = lower(:handle) or id::text = :handle and nickname is null")
                    .param("handle", person.group(1))
                    .query(Long.class)
                    .optional()
                    .map(id -> new ThingRef("profile", id));
        }
        var page = PAGE.matcher(path);
        return page.matches()
                ? Optional.of(new ThingRef(page.group(1), Long.parseLong(page.group(2))))
                : Optional.empty();
    }

    /** What is said of one address comes together in one case. */
    private static long numberOf(String address) {
        return Integer.toUnsignedLong(address.hashCode());
    }

    private static String path(String address) {
        try {
            var uri = URI.create(address);
            return uri.getPath() + (uri.getFragment() == null ? "" : "#" + uri.getFragment());
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
