package org.hemicycle.provisioning.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class NamesProperties {
    private static final BaseDomain BASE = new BaseDomain("example.org");

    @Property
    void whatParsesIsASafeLabel(@ForAll String text) {
        Slug.parse(text)
                .ifPresent(slug -> assertThat(slug.value())
                        .isEqualTo(text)
                        .hasSizeBetween(2, 40)
                        .matches("[a-z][a-z0-9-]*[a-z0-9]")
                        .doesNotContain("--"));
    }

    @Property
    void wordsJoinedByHyphensAreSlugs(@ForAll("slugs") String text) {
        assertThat(Slug.parse(text).isPresent()).isNotEqualTo(ReservedNames.contains(text));
        assertThat(HostName.parse(BASE.host(new Slug(text)).value())).isPresent();
        assertThat(BASE.covers(BASE.host(new Slug(text)))).isTrue();
    }

    @Property
    void upperCaseIsRefused(@ForAll @AlphaChars @StringLength(min = 2, max = 20) String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            assertThat(Slug.parse(text)).isEmpty();
            assertThat(HostName.parse(text + ".fr")).isEmpty();
        }
    }

    @Property
    void addressesAreNotHostNames(
            @ForAll("bytes") int a, @ForAll("bytes") int b, @ForAll("bytes") int c, @ForAll("bytes") int d) {
        assertThat(HostName.parse("%d.%d.%d.%d".formatted(a, b, c, d))).isEmpty();
    }

    @Property
    void hostNamesHoldNoOddCharacter(@ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 60) String text) {
        HostName.parse(text)
                .ifPresent(
                        name -> assertThat(name.value()).matches("[a-z0-9.-]+").contains("."));
    }

    @Example
    void thePlatformKeepsItsOwnNames() {
        for (var name : new String[] {"manager", "admin", "api", "www", "mail", "config", "xn--caf-dma"}) {
            assertThat(Slug.parse(name)).isEmpty();
        }
        for (var name :
                new String[] {"a_b.fr", "localhost", "-a.fr", "a-.fr", "a..fr", "a.fr.", "::1", "a.fr:80", "é.fr"}) {
            assertThat(HostName.parse(name)).isEmpty();
        }
        assertThat(BASE.covers(new HostName("example.org"))).isTrue();
        assertThat(BASE.covers(new HostName("nantes.example.org"))).isTrue();
        assertThat(BASE.covers(new HostName("nantesexample.org"))).isFalse();
    }

    @Provide
    Arbitrary<String> slugs() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(2)
                .ofMaxLength(9)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join("-", words));
    }

    @Provide
    Arbitrary<Integer> bytes() {
        return Arbitraries.integers().between(0, 255);
    }
}
