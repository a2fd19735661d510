package org.hemicycle.participation.moderation;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.cases.Deciding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hides things, and shows them again, from where moderators meet them: it is decided as in the queue, and their authors are told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Removal {
    private final Deciding deciding;

    Removal(Deciding deciding) {
        this.deciding = deciding;
    }

    /** Hides a thing because it breaks the rules of the space; nothing when it is hidden. */
    public void hide(SignedIn actor, ThingRef thing) {
        deciding.hideAtOnce(actor, thing);
    }

    /** Shows it again. */
    public void show(SignedIn actor, ThingRef thing) {
        deciding.keepAtOnce(actor, thing);
    }
}
