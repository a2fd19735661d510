package org.hemicycle.participation.identity.signin;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ten characters, and not one of the passwords that everybody tries first, on lists of ours and of the operator. No rules about digits and signs: they make
 * passwords worse (NIST SP 800-63B, section 3.1.1).
 */
@Component
public class PasswordRules {
    public static final int LEAST = 10;
    public static final int MOST = 64;
    /** What bcrypt looks at. */
    private static final int MOST_BYTES = 72;

    private final CommonPasswords common;
    private final WordsOfTheSpace words;

    PasswordRules(CommonPasswords common, WordsOfTheSpace words) {
        this.common = common;
        this.words = words;
    }

    /** The message that says what is wrong with the password, if anything is. */
    public Optional<String> refusal(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of("identity.password.short");
        }
        if (password.length() > MOST || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("identity.password.long");
        }
        var plain = plain(password);
        if (isCommon(plain) || common.isLeaked(password)) {
            return Optional.of("identity.password.common");
        }
        return isAbout(plain, name, email) || isAboutTheSpace(plain)
                ? Optional.of("identity.password.about-you")
                : Optional.empty();
    }

    private boolean isCommon(String plain) {
        var stem = plain.replaceAll("[^a-z]+$", "").replaceAll("^[^a-z]+", "");
        return common.isWord(plain)
                || (stem.length() >= plain.length() - 6 && common.isWord(stem))
                || plain.chars().distinct().count() < 4;
    }

    private static boolean isAbout(String plain, String name, String email) {
        var bare = plain.replaceAll("[^a-z]", "");
        var own = plain(name).replaceAll("[^a-z]", "");
        return plain.equals(plain(email)) || (own.length() >= 4 && bare.equals(own));
    }

    /** The organisation's name in any language, or the word of its address, with some digits: the first thing that is tried here. */
    private boolean isAboutTheSpace(String plain) {
        var bare = plain.replaceAll("[^a-z]", "");
        return words.now().stream()
                .map(name -> plain(name).replaceAll("[^a-z]", ""))
                .anyMatch(name -> name.length() >= 4 && bare.equals(name));
    }

    /** Lower case, without accents, the usual signs in place of letters undone. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('@', 'a')
                .replace('$', 's')
                .strip();
    }
}
