package org.hemicycle.manager.signup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.manager.organisations.Plain;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.ReservedNames;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.springframework.util.MultiValueMap;

/** What a visitor wrote, as it was written. */
record SignupForm(String name, String kind, String slug, String person, String email) {
    private static final int LONGEST = 120;
    /** What a reader of mail might take for an address to visit or to write to. */
    private static final Pattern WEB = Pattern.compile("(?i)://|www\\.|@|\\p{L}{2,}\\.\\p{L}{2,}");

    static SignupForm of(MultiValueMap<String, String> sent) {
        return new SignupForm(
                one(sent, "name"), one(sent, "kind"), one(sent, "slug"), one(sent, "person"), one(sent, "email"));
    }

    static SignupForm empty(SignupSettings settings) {
        var kinds = settings.kindsInOrder();
        var kind = kinds.contains(Kind.ASSOCIATION) || kinds.isEmpty()
                ? Kind.ASSOCIATION
                : kinds.iterator().next();
        return new SignupForm("", kind.key(), "", "", "");
    }

    SignupForm withSlug(String suggested) {
        return new SignupForm(name, kind, suggested, person, email);
    }

    /** All that is wrong with it, in the order of the form; nothing here depends on who is known. */
    FormErrors check(SignupSettings settings) {
        var errors = FormErrors.NONE;
        if (!Plain.isLine(name, LONGEST) || WEB.matcher(name).find()) {
            errors = errors.and("name", Message.of("signup.name.wrong", LONGEST));
        } else if (Resemblance.deceives(name)) {
            errors = errors.and("name", Message.of("signup.name.deceives"));
        }
        if (Kind.of(kind).filter(settings.kinds()::contains).isEmpty()) {
            errors = errors.and("kind", Message.of("signup.kind.wrong"));
        }
        errors = slug(errors);
        if (!Plain.isLine(person, LONGEST) || WEB.matcher(person).find()) {
            errors = errors.and("person", Message.of("signup.person.wrong", LONGEST));
        }
        if (!Plain.isEmail(email)) {
            errors = errors.and("email", Message.of("form.email"));
        } else if (isThrownAway(settings.throwAway())) {
            errors = errors.and("email", Message.of("signup.email.throw-away"));
        }
        return errors;
    }

    private FormErrors slug(FormErrors errors) {
        if (slug.isEmpty() && errors.of("name") != null) {
            return errors;
        }
        if (slug.isEmpty()) {
            return errors.and("slug", Message.of("signup.slug.missing"));
        }
        if (!Slug.isWellFormed(slug)) {
            return errors.and("slug", Message.of("field.slug-malformed"));
        }
        return ReservedNames.contains(slug) ? errors.and("slug", Message.of("field.slug-reserved", slug)) : errors;
    }

    /** The domain of the address or one that it lies under. */
    private boolean isThrownAway(Iterable<String> domains) {
        var domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        for (var thrown : domains) {
            if (domain.equals(thrown) || domain.endsWith("." + thrown)) {
                return true;
            }
        }
        return false;
    }

    Signups.Wish wish(Locale language) {
        return new Signups.Wish(slug, name.strip(), Kind.of(kind).orElseThrow(), language, person.strip(), email);
    }

    Set<String> chosenKind() {
        return Set.of(kind);
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
