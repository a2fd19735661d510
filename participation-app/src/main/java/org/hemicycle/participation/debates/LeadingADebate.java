package org.hemicycle.participation.debates;

import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Screened;
import org.hemicycle.participation.moderation.Screening;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, changes and concludes debates; what staff does is in the log. */
@Component
@Transactional
public class LeadingADebate {
    private final Debates debates;
    private final ReadingADebate reading;
    private final Screening screening;
    private final AuditLog log;

    LeadingADebate(Debates debates, ReadingADebate reading, Screening screening, AuditLog log) {
        this.debates = debates;
        this.reading = reading;
        this.screening = screening;
        this.log = log;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** @param held why nobody else can read it yet; null when everybody can */
        record Done(DebateId id, @Nullable Message held) implements Outcome {}

        record Refused(FormErrors errors) implements Outcome {}

        /** The phase does not allow it, or somebody else was faster. */
        record NotNow() implements Outcome {}
    }

    Outcome open(Place place, DebateDraft draft, SignedIn author) {
        if (author.mayTakePart()) {
            var before = debates.sentBefore(draft, author);
            if (before.isPresent()) {
                return new Outcome.Done(new DebateId(before.get()), null);
            }
        }
        if (!reading.mayOpen(place, author) || !reading.demand(place, author).isFree()) {
            return new Outcome.NotNow();
        }
        var errors = draft.check(reading.rules(place), CurrentTenant.get().timeZone());
        if (!errors.isEmpty()) {
            return new Outcome.Refused(errors);
        }
        boolean official = draft.official() != null && ReadingADebate.edits(place, author);
        var screened = screening.check(author, draft.cleanTitle() + "\n\n" + draft.cleanBody());
        if (screened instanceof Screened.Refused(var why)) {
            return new Outcome.Refused(FormErrors.of("body", why));
        }
        var id = debates.open(draft, author, official, screened instanceof Screened.Held);
        if (official) {
            log.write(author, "debate.opened", Map.of("debate", id.value(), "space", place.space()));
        }
        if (screened instanceof Screened.Held held) {
            screening.hold(new ThingRef(ReadingADebate.TYPE, id.value()), held);
            return new Outcome.Done(id, held.sentence());
        }
        return new Outcome.Done(id, null);
    }

    Outcome change(ReadingADebate.Placed found, DebateDraft draft, SignedIn actor) {
        var errors =
                draft.check(reading.rules(found.place()), CurrentTenant.get().timeZone());
        if (!errors.isEmpty()) {
            return new Outcome.Refused(errors);
        }
        var screened = screening.checkChange(actor, draft.cleanTitle() + "\n\n" + draft.cleanBody());
        if (screened instanceof Screened.Refused(var why)) {
            return new Outcome.Refused(FormErrors.of("body", why));
        }
        var id = found.debate().id();
        if (!debates.change(id, draft)) {
            return new Outcome.NotNow();
        }
        if (!found.debate().writtenBy(actor)) {
            log.write(actor, "debate.changed", detail(found));
        }
        return new Outcome.Done(id, null);
    }

    Outcome conclude(ReadingADebate.Placed found, String words, int version, SignedIn actor) {
        var rules = reading.rules(found.place());
        if (words.length() < rules.conclusionMin() || words.length() > rules.conclusionMax()) {
            return new Outcome.Refused(FormErrors.of(
                    "conclusion",
                    Message.of(
                            "debates.conclusion.wrong", rules.conclusionMin(), rules.conclusionMax(), words.length())));
        }
        if (!debates.conclude(found.debate().id(), words, version, actor)) {
            return new Outcome.NotNow();
        }
        if (!found.debate().writtenBy(actor)) {
            log.write(actor, "debate.concluded", detail(found));
        }
        return new Outcome.Done(found.debate().id(), null);
    }

    private static Map<String, Long> detail(ReadingADebate.Placed found) {
        return Map.of(
                "debate", found.debate().id().value(), "space", found.place().space());
    }
}
