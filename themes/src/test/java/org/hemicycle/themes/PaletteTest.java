package org.hemicycle.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /** Thousands of colours at random, each by day and by night, and the corners of the cube. */
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void holdsTheContrastOfWcagForAnyBrand(Scheme scheme) {
        brands().forEach(brand -> {
            Palette palette = Palette.of(brand, scheme);
            atLeast(4.5, brand, palette.onFill(), List.of(palette.fill()));
            atLeast(4.5, brand, palette.onFill(), List.of(palette.fillHover()));
            atLeast(3, brand, palette.edge(), scheme.surfaces());
            atLeast(3, brand, palette.focus(), scheme.surfaces());
            atLeast(4.5, brand, palette.link(), scheme.surfaces());
            atLeast(4.5, brand, palette.linkHover(), scheme.surfaces());
            atLeast(4.5, brand, palette.link(), List.of(palette.soft()));
            atLeast(4.5, brand, palette.onSoft(), List.of(palette.soft()));
            atLeast(4.5, brand, scheme.ink, List.of(palette.soft()));
        });
    }

    @Test
    void keepsABrandThatNeedsNoCorrectionByDay() {
        Palette palette = Palette.of(Colour.hex("#1b5e9c"), Scheme.LIGHT);

        assertThat(palette.corrections()).isEmpty();
        assertThat(palette.fill()).isEqualTo(Colour.hex("#1b5e9c"));
    }

    @Test
    void tellsWhyTheLettersOnYellowAreDark() {
        assertThat(Theme.of("city", "#f2b705").corrections())
                .extracting(Correction::use, Correction::scheme)
                .contains(org.assertj.core.groups.Tuple.tuple("on-fill", "light"));
    }

    @Test
    void knowsTheSurfacesOfTheTokenFile() throws Exception {
        try (var file = getClass().getResourceAsStream("/assets/css/tokens.css")) {
            String tokens = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (Scheme scheme : Scheme.values()) {
                assertThat(tokens)
                        .contains("--surface: " + scheme.surface.hex())
                        .contains("--surface-raised: " + scheme.raised.hex())
                        .contains("--surface-sunken: " + scheme.sunken.hex())
                        .contains("--ink: " + scheme.ink.hex());
            }
        }
    }

    private static Stream<Colour> brands() {
        Random random = new Random(2026);
        Stream<Colour> any = Stream.generate(() -> random.nextInt(1 << 24))
                .limit(3_000)
                .map(rgb -> new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
        Stream<Colour> corners = Stream.iterate(0, i -> i + 1)
                .limit(8)
                .map(i -> new Colour((i & 4) == 0 ? 0 : 255, (i & 2) == 0 ? 0 : 255, (i & 1) == 0 ? 0 : 255));
        return Stream.concat(corners, any);
    }

    private static void atLeast(double ratio, Colour brand, Colour colour, List<Colour> behind) {
        for (Colour one : behind) {
            assertThat(colour.contrast(one))
                    .as("brand %s: %s on %s", brand.hex(), colour.hex(), one.hex())
                    .isGreaterThanOrEqualTo(ratio);
        }
    }
}
