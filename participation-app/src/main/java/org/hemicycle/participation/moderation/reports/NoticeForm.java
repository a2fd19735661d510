package org.hemicycle.participation.moderation.reports;

import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account says about illegal content: where it is, why, who they are, and that they believe it (article 16 of the
 * Digital Services Act). A name and an address are not demanded; without them nobody can answer.
 *
 * @param website a field that people do not see, and programs fill in
 */
record NoticeForm(
        @Nullable String address,
        @Nullable String words,
        @Nullable String name,
        @Nullable String email,
        @Nullable String honest,
        @Nullable String website) {
    static final int MOST = 5000;
    static final NoticeForm EMPTY = new NoticeForm("", "", "", "", null, "");

    String cleanAddress() {
        return clean(address);
    }

    String cleanWords() {
        return clean(words).replace("\r\n", "\n");
    }

    String cleanName() {
        return clean(name);
    }

    String cleanEmail() {
        return clean(email);
    }

    boolean byAProgram() {
        return !clean(website).isEmpty();
    }

    FormErrors check() {
        var errors = FormErrors.NONE;
        if (cleanAddress().isEmpty() || cleanAddress().length() > 1000) {
            errors = errors.and("address", Message.of("moderation.notice.address.missing"));
        }
        if (cleanWords().length() < 10 || cleanWords().length() > MOST) {
            errors = errors.and("words", Message.of("moderation.notice.words.wrong", MOST));
        }
        if (cleanName().length() > 200) {
            errors = errors.and("name", Message.of("moderation.too-long", 200));
        }
        if (!cleanEmail().isEmpty() && EmailAddress.parse(cleanEmail()).isEmpty()) {
            errors = errors.and("email", Message.of("moderation.notice.email.wrong"));
        }
        if (honest == null) {
            errors = errors.and("honest", Message.of("moderation.notice.honest.missing"));
        }
        return errors;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
