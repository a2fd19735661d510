package org.hemicycle.participation.identity.joining;

import java.util.Comparator;
import java.util.List;
import org.hemicycle.participation.identity.Admission;
import org.hemicycle.participation.identity.IdentityRules.Registration;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.Offer;
import org.hemicycle.participation.identity.SignInWay;
import org.hemicycle.participation.identity.terms.Terms;
import org.hemicycle.themes.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the page for joining together, as the organisation lets people in. */
@Component
class SignUpPages {
    private final Admission admission;
    private final Terms terms;
    private final ObjectProvider<SignInWay> ways;

    SignUpPages(Admission admission, Terms terms, ObjectProvider<SignInWay> ways) {
        this.admission = admission;
        this.terms = terms;
        this.ways = ways;
    }

    SignUpPage empty(Next next) {
        return page("", "", next, FormErrors.NONE);
    }

    SignUpPage again(SignUpForm form, Next next, FormErrors errors) {
        return page(form.name(), form.email(), next, errors);
    }

    private SignUpPage page(String name, String email, Next next, FormErrors errors) {
        var rules = admission.rules();
        boolean terms = this.terms.inForce().exist();
        return new SignUpPage(
                rules.registration(), terms, rules.passwords(), offers(next), name, email, next.path(), errors);
    }

    /** Those of identity providers; a passkey is for who has an account. */
    private List<Offer> offers(Next next) {
        return admission.rules().registration() != Registration.EXTERNAL
                ? List.of()
                : ways.stream()
                        .flatMap(way -> way.offers(next).stream())
                        .filter(offer -> offer.position() >= Offer.PROVIDERS)
                        .sorted(Comparator.comparingInt(Offer::position))
                        .toList();
    }
}
