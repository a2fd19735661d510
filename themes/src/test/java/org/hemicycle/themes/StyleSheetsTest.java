package org.hemicycle.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.hemicycle.themes.web.Assets;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {
    private static final Path SHEETS = Path.of("src/main/resources/assets/css");
    private static final Pattern LITERAL = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\(");
    private static final Pattern PHYSICAL =
            Pattern.compile("(?m)^\\s*(margin|padding|border)-(left|right|top|bottom)\\b");

    @Test
    void writeColoursInTheTokenFileOnly() throws Exception {
        try (var sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.filter(one -> !one.endsWith("tokens.css")).toList()) {
                assertThat(LITERAL.matcher(Files.readString(sheet)).find())
                        .as("%s", sheet)
                        .isFalse();
            }
        }
    }

    @Test
    void areReadyForWritingFromRightToLeft() throws Exception {
        try (var sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.toList()) {
                assertThat(PHYSICAL.matcher(Files.readString(sheet)).find())
                        .as("%s", sheet)
                        .isFalse();
            }
        }
    }

    @Test
    void sendAtMostTwoFontsOfTwentyFiveKilobytesTogether() throws Exception {
        for (Preset preset : Preset.values()) {
            long bytes = 0;
            for (String font : preset.fonts()) {
                bytes += Files.size(Path.of("src/main/resources/assets").resolve(font));
            }
            assertThat(preset.fonts()).hasSizeLessThanOrEqualTo(2);
            assertThat(bytes).as("%s", preset).isLessThanOrEqualTo(25_000);
        }
    }

    @Test
    void areServedUnderTheHashOfTheirContent() {
        Assets assets = new Assets();

        assertThat(assets.of("css/hemicycle.css")).matches("/assets/[0-9a-f]{16}/css/hemicycle\\.css");
        assertThat(assets.of(Theme.PLATFORM)).matches("/assets/[0-9a-f]{16}/theme/city-2f4b8f\\.css");
    }
}
