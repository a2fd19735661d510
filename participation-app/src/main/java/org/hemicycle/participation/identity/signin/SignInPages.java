package org.hemicycle.participation.identity.signin;

import java.util.Comparator;
import java.util.List;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.IdentityRules;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.participation.identity.SignInWay;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the sign-in page together: what the organisation allows, and the ways that other modules bring. */
@Component
class SignInPages {
    private final ObjectProvider<SignInWay> ways;
    private final Admission admission;

    SignInPages(ObjectProvider<SignInWay> ways, Admission admission) {
        this.ways = ways;
        this.admission = admission;
    }

    SignInPage empty(Next next) {
        return with("", next, FormErrors.NONE);
    }

    /** Does not say which of the two is wrong. */
    SignInPage refused(String email, Next next) {
        return with(email, next, FormErrors.of("email", Message.of("identity.sign-in.refused")));
    }

    SignInPage with(String email, Next next, FormErrors errors) {
        var rules = admission.rules();
        boolean signUp = rules.registration() == IdentityRules.Registration.OPEN;
        return new SignInPage(email, next.path(), rules.passwords(), offers(next), signUp, errors);
    }

    private List<Offer> offers(Next next) {
        return ways.stream()
                .flatMap(way -> way.offers(next).stream())
                .sorted(Comparator.comparingInt(Offer::position))
                .toList();
    }
}
