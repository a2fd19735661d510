package org.hemicycle.participation.moderation.cases;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.moderation.spam.Lessons;
import org.hemicycle.participation.tenancy.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides about a thing, in one transaction: it is hidden or shown, the line is written, its author is told, and spam is learned. */
@Component
@Transactional
public class Deciding {
    private final Cases cases;
    private final Decisions decisions;
    private final Things things;
    private final Lessons lessons;
    private final Jobs jobs;
    private final AuditLog log;

    Deciding(Cases cases, Decisions decisions, Things things, Lessons lessons, Jobs jobs, AuditLog log) {
        this.cases = cases;
        this.decisions = decisions;
        this.things = things;
        this.lessons = lessons;
        this.jobs = jobs;
        this.log = log;
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        /** Somebody else decided since the moderator opened the page. */
        OVERTAKEN,
        GONE
    }

    /** Hides a thing for this reason; without a version whatever happened in between. */
    Outcome hide(SignedIn actor, long number, Ruling ruling) {
        var found = cases.find(number);
        var outcome = claim(found, ruling.version());
        if (outcome == Outcome.DONE && found.isPresent()) {
            var ground = Ground.parse(ruling.ground()).orElse(Ground.OTHER);
            hide(actor, found.get(), ground, ruling.cleanRule(), ruling.cleanStatement());
            log.write(actor, "moderation.hidden", detail(found.get(), ground));
        }
        return outcome;
    }

    /** Keeps a thing: it is shown, and who reported it illegal is told. */
    Outcome keep(SignedIn actor, long number, @Nullable Integer version) {
        var found = cases.find(number);
        var outcome = claim(found, version);
        if (outcome == Outcome.DONE && found.isPresent()) {
            keep(actor, found.get());
            log.write(actor, "moderation.kept", detail(found.get(), null));
        }
        return outcome;
    }

    /** Hides a thing from where a moderator met it. */
    public void hideAtOnce(SignedIn actor, ThingRef ref) {
        things.find(ref).ifPresent(thing -> {
            long number = cases.open(thing);
            cases.lock(number);
            cases.find(number).ifPresent(one -> hide(actor, one, Ground.OTHER, "", ""));
        });
    }

    /** Shows a thing again. */
    public void keepAtOnce(SignedIn actor, ThingRef ref) {
        cases.of(ref).ifPresentOrElse(one -> keep(actor, one), () -> things.show(ref));
    }

    /** An appeal was right: the thing is shown, and nothing is said here to its author, who gets the answer. */
    void reverse(SignedIn actor, Case one) {
        things.show(one.thing());
        cases.move(one.id(), CaseState.KEPT, false);
        decisions.add(one.id(), actor, false, null, "", "");
        things.find(one.thing()).ifPresent(words -> lessons.learn(words, false));
    }

    /** Enough people have reported it: it is hidden until a moderator has looked at it. */
    public void hideByItself(long number, Ground ground) {
        cases.find(number).filter(one -> !decisions.anyByModerator(number)).ifPresent(one -> {
            things.hide(one.thing());
            cases.move(number, CaseState.WAITING, true);
            tellAuthor(decisions.add(number, null, true, ground, "", ""), one);
            log.note("moderation.hidden-by-reports", detail(one, ground));
        });
    }

    private void hide(SignedIn actor, Case one, Ground ground, String rule, String statement) {
        var thing = things.find(one.thing());
        things.hide(one.thing());
        cases.move(one.id(), CaseState.HIDDEN, true);
        tellAuthor(decisions.add(one.id(), actor, true, ground, rule, statement), one);
        tellReporters(one);
        if (ground == Ground.SPAM) {
            thing.ifPresent(words -> lessons.learn(words, true));
        }
    }

    private void keep(SignedIn actor, Case one) {
        things.show(one.thing());
        cases.move(one.id(), CaseState.KEPT, false);
        long decision = decisions.add(one.id(), actor, false, null, "", "");
        if (one.hidden()) {
            tellAuthor(decision, one);
        }
        tellReporters(one);
        things.find(one.thing()).ifPresent(words -> lessons.learn(words, false));
    }

    private Outcome claim(Optional<Case> found, @Nullable Integer version) {
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        int now = cases.lock(found.get().id()).orElse(0);
        return version == null || version == now ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    private void tellAuthor(long decision, Case one) {
        if (one.author() != null) {
            var number = Long.toString(decision);
            jobs.enqueue(DecisionLetter.NAME, number, Map.of("decision", number));
        }
    }

    private void tellReporters(Case one) {
        if (one.reports() > 0) {
            var number = Long.toString(one.id());
            jobs.enqueue(OutcomeLetters.NAME, number, Map.of("case", number));
        }
    }

    private static Map<String, Object> detail(Case one, @Nullable Ground ground) {
        var detail = new java.util.HashMap<String, Object>(
                Map.of("case", one.id(), "thing", one.thing().toString()));
        if (ground != null) {
            detail.put("ground", ground.key());
        }
        if (one.space() != null) {
            detail.put("space", one.space());
        }
        return detail;
    }
}
