package org.hemicycle.participation.identity.terms;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.layout.SeeOther;
import org.hemicycle.participation.layout.Unsent;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page that asks for acceptance. */
@Component
class Acceptance {
    private final Terms terms;

    Acceptance(Terms terms) {
        this.terms = terms;
    }

    ModelAndView page(SignedIn person, Next next, @Nullable Unsent unsent, FormErrors errors) {
        var changed = terms.notableSince(person.terms());
        var page = new AcceptancePage(person.terms() > 0, changed, next.path(), unsent, errors);
        return SeeOther.show("identity/terms/acceptance", page, errors);
    }
}
