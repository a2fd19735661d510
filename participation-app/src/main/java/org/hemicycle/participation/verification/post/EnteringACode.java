package org.hemicycle.participation.verification.post;

import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The right code grants the authorisation; a wrong one costs a try. */
@Component
class EnteringACode {
    /** It was the right one. */
    static final int RIGHT = Integer.MAX_VALUE;

    private final PostalCodes codes;
    private final Authorisations authorisations;
    private final LetterWay way;

    EnteringACode(PostalCodes codes, Authorisations authorisations, LetterWay way) {
        this.codes = codes;
        this.authorisations = authorisations;
        this.way = way;
    }

    /** How many tries are left; negative where there is no code to enter, {@link #RIGHT} where it was right. */
    @Transactional
    public int enter(ParticipantId person, String code) {
        var tried = codes.enter(person, code);
        tried.facts().ifPresent(facts -> authorisations.grant(person, way.key(), null, facts));
        return tried.facts().isPresent() ? RIGHT : tried.left();
    }
}
