package org.hemicycle.participation.assistance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** What the agent of a desk writes about somebody who is there and wants an account. */
record DeskForm(String name, String email, Locale language, boolean terms, boolean identitySeen, String submission) {
    static DeskForm empty(Locale language) {
        return new DeskForm("", "", language, false, false, TakingDown.freshSubmission());
    }

    static DeskForm read(WrittenForm form, List<Locale> languages) {
        return new DeskForm(
                form.text("name"),
                form.text("email"),
                languages.stream()
                        .filter(locale -> locale.getLanguage().equals(form.text("language")))
                        .findFirst()
                        .orElse(languages.getFirst()),
                form.ticked("terms"),
                form.ticked("identity"),
                form.text("submission").isEmpty() ? TakingDown.freshSubmission() : form.text("submission"));
    }

    FormErrors check() {
        var errors =
                name.isEmpty() ? FormErrors.of("name", Message.of("assistance.account.nameless")) : Names.check(name);
        if (!email.isEmpty() && EmailAddress.parse(email).isEmpty()) {
            errors = errors.and("email", Message.of("assistance.account.not-an-address"));
        }
        return terms ? errors : errors.and("terms", Message.of("assistance.account.terms.missing"));
    }

    Set<String> ticked(String box) {
        boolean on = box.equals("terms") ? terms : identitySeen;
        return on ? Set.of("yes") : Set.of();
    }
}
