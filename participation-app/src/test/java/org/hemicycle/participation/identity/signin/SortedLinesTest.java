package org.hemicycle.participation.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of passwords that an operator supplies, and the one that is bundled. */
class SortedLinesTest {
    @TempDir
    private Path folder;

    @Test
    void findsEveryPasswordOfAPlainListAndNoOther() throws IOException {
        var words = passwords(3000).sorted().toList();
        var list = SortedLines.open(file(words, "\n"));
        assertThat(words).allMatch(list::contains);
        assertThat(passwords(3000).map(word -> word + "x")).noneMatch(list::contains);
        assertThat(list.contains("")).isFalse();
        assertThat(list.contains("mot de passe numéro"))
                .as("a beginning is another word")
                .isFalse();
    }

    @Test
    void findsDigestsWithTheirCounts() throws IOException {
        for (var ending : List.of("\n", "\r\n")) {
            var digests = passwords(500)
                    .map(word -> HexFormat.of().withUpperCase().formatHex(SortedLines.sha1(word)) + ":" + word.length())
                    .sorted()
                    .toList();
            var list = SortedLines.open(file(digests, ending));
            assertThat(passwords(500)).allMatch(list::contains);
            assertThat(list.contains("cheval agrafe batterie")).isFalse();
        }
    }

    @Test
    void stopsTheStartWhenTheFileIsNotWhatItShouldBe() throws IOException {
        var unsorted = file(List.of("zzz", "aaa", "mmm"), "\n");
        assertThatThrownBy(() -> SortedLines.open(unsorted)).hasMessageContaining("hemicycle.common-passwords");
        assertThatThrownBy(() -> SortedLines.open(folder.resolve("missing"))).hasMessageContaining("cannot be read");
    }

    @Test
    void refusesWhatTheOperatorHasListed() throws IOException {
        var rules = new PasswordRules(
                new CommonPasswords(new PasswordSettings(file(List.of("trombone bleu ciel"), "\n"))), List::of);
        assertThat(rules.refusal("trombone bleu ciel", "Ada", "ada@example.org"))
                .contains("identity.password.common");
        assertThat(rules.refusal("Trombone Bleu Ciel", "Ada", "ada@example.org"))
                .contains("identity.password.common");
        assertThat(rules.refusal("trombone vert ciel", "Ada", "ada@example.org"))
                .isEmpty();
    }

    @Test
    void bundlesTensOfThousandsOfCommonPasswords() {
        var common = new CommonPasswords(new PasswordSettings(null));
        assertThat(common.size()).isGreaterThan(25_000);
        var rules = new PasswordRules(common, List::of);
        for (var password :
                List.of("motdepasse2026", "Liverpool2024!", "sunshine123456", "p@ssw0rd12345", "azertyuiop12")) {
            assertThat(rules.refusal(password, "Ada", "ada@example.org"))
                    .as(password)
                    .isPresent();
        }
        for (var password : List.of("quatre mots bien choisis", "cheval agrafe batterie", "kT9!vq-2Lm#zP")) {
            assertThat(rules.refusal(password, "Ada", "ada@example.org"))
                    .as(password)
                    .isEmpty();
        }
    }

    @Test
    void refusesTheNameOfTheSpace() {
        var rules = new PasswordRules(
                new CommonPasswords(new PasswordSettings(null)), () -> List.of("Ville de Lyon", "lyon"));
        for (var password : List.of("villedelyon2026", "Ville de Lyon !", "Lyon2026-69000")) {
            assertThat(rules.refusal(password, "Ada", "ada@example.org"))
                    .as(password)
                    .contains("identity.password.about-you");
        }
        assertThat(rules.refusal("lyon et trois autres mots", "Ada", "ada@example.org"))
                .isEmpty();
    }

    private static Stream<String> passwords(int number) {
        return IntStream.range(0, number).mapToObj(i -> "mot de passe numéro " + i * 7919);
    }

    private Path file(List<String> lines, String ending) throws IOException {
        var sorted = lines.stream().map(line -> line + ending).reduce("", String::concat);
        return Files.write(
                folder.resolve("list-" + lines.size() + ending.length()), sorted.getBytes(StandardCharsets.UTF_8));
    }
}
