package org.hemicycle.participation.identity.accounts;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** The profile as its owner writes it; {@code nickname} is empty for none, {@code without} says to take the picture away. */
public record ProfileForm(String name, String nickname, String about, String language, boolean shown, boolean without) {
    private static final String NICKNAME = "(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,28}[\\p{L}\\p{N}]";
    private static final int LONGEST_NAME = 100;
    static final int LONGEST_ABOUT = 1000;

    static ProfileForm of(Profile profile) {
        var nickname = profile.nickname() == null ? "" : profile.nickname();
        return new ProfileForm(
                profile.name(), nickname, profile.about(), profile.language().getLanguage(), profile.shown(), false);
    }

    static ProfileForm of(WrittenForm form) {
        return new ProfileForm(
                form.text("name"),
                form.text("nickname").replaceFirst("^@", ""),
                form.text("about"),
                form.text("language"),
                form.ticked("shown"),
                form.ticked("without"));
    }

    FormErrors check() {
        var errors = FormErrors.NONE;
        if (name.isEmpty()) {
            errors = errors.and("name", Message.of("identity.name.missing"));
        } else if (name.length() > LONGEST_NAME) {
            errors = errors.and("name", Message.of("identity.name.long"));
        }
        if (!nickname.isEmpty() && !nickname.matches(NICKNAME)) {
            errors = errors.and("nickname", Message.of("identity.nickname.malformed"));
        }
        return about.length() > LONGEST_ABOUT
                ? errors.and("about", Message.of("identity.about.long", LONGEST_ABOUT))
                : errors;
    }

    /** The profile that would be kept; a language that the organisation does not offer changes nothing. */
    Profile applied(Profile before, List<Locale> offered) {
        var spoken = offered.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElse(before.language());
        return new Profile(
                before.id(),
                name,
                nickname.isEmpty() ? null : nickname,
                about,
                without ? null : before.picture(),
                spoken,
                shown);
    }
}
