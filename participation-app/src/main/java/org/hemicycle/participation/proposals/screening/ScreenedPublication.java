package org.hemicycle.participation.proposals.screening;

import java.util.function.Supplier;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.Screened;
import org.hemicycle.participation.moderation.Screening;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.proposals.Submission;
import org.hemicycle.themes.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what somebody wrote after it was screened; what is held stands hidden until a moderator, or its author, lets it out. */
@Component
public class ScreenedPublication {
    private final Screening screening;
    private final Things things;

    ScreenedPublication(Screening screening, Things things) {
        this.screening = screening;
        this.things = things;
    }

    /** @param words all that can be read of it, its title first */
    @Transactional
    public Submission of(SignedIn author, String words, Supplier<Submission> publishing) {
        var screened = screening.check(author, words);
        if (screened instanceof Screened.Refused(var why)) {
            return new Submission.Refused(FormErrors.of("body", why));
        }
        var submission = publishing.get();
        if (submission instanceof Submission.Published(var id)) {
            hold(new ThingRef("proposal", id.value()), screened);
        }
        return submission;
    }

    /** What becomes of words that replace others, or suggest to: {@link #hold} follows once they are stored. */
    @Transactional
    public Screened ofChange(SignedIn author, String words) {
        return screening.checkChange(author, words);
    }

    /** Hides what was stored, where it is to be held. A second time changes nothing. */
    @Transactional
    public void hold(ThingRef thing, Screened screened) {
        if (screened instanceof Screened.Held held
                && things.find(thing).filter(found -> !found.hidden()).isPresent()) {
            things.hide(thing);
            screening.hold(thing, held);
        }
    }
}
