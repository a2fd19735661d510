package org.hemicycle.participation.identity.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The passwords that others would try first: some 29,000 that zxcvbn brings, those of French speakers, and as many as the
 * operator supplies.
 */
@Component
@EnableConfigurationProperties(PasswordSettings.class)
class CommonPasswords {
    private final DigestedWords bundled;
    private final Optional<SortedLines> larger;

    CommonPasswords(PasswordSettings settings) {
        this.bundled = DigestedWords.of(Stream.concat(
                lines(new ClassPathResource("com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt")),
                lines(new ClassPathResource("common-passwords.txt", CommonPasswords.class))));
        this.larger = Optional.ofNullable(settings.commonPasswords()).map(SortedLines::open);
    }

    /** Whether the bundled list has this word, in lower case. */
    boolean isWord(String word) {
        return bundled.contains(word);
    }

    /** Whether the operator's list has this password, as it was written or in lower case. */
    boolean isLeaked(String password) {
        return larger.isPresent()
                && (larger.get().contains(password) || larger.get().contains(password.toLowerCase(Locale.ROOT)));
    }

    int size() {
        return bundled.size();
    }

    private static Stream<String> lines(ClassPathResource list) {
        try {
            return list.getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
