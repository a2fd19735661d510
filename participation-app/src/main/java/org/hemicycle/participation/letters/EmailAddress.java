package org.hemicycle.participation.letters;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that a mail can be sent to, in lower case: addresses that differ by case only are one. */
public record EmailAddress(String value) {
    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@([a-z0-9-]{1,63}\\.)*[a-z0-9-]{1,63}");

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= 254
                && FORM.matcher(text).matches()
                && text.chars().noneMatch(Character::isISOControl);
    }
}
