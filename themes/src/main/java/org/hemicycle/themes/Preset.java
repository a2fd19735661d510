package org.hemicycle.themes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The four characters a space may take: its letters, how strongly they speak, and how round its corners are. */
public enum Preset {
    CAMPAIGN(Family.BRICOLAGE, Family.BRICOLAGE, 750, "-0.02em", "0.25rem", Masthead.FILLED),
    CITY(Family.PUBLIC_SANS, Family.PUBLIC_SANS, 750, "-0.015em", "0.25rem", Masthead.LINED),
    ASSOCIATION(Family.NUNITO_SANS, Family.NUNITO_SANS, 800, "-0.01em", "0.75rem", Masthead.TINTED),
    PARLIAMENT(Family.SOURCE_SERIF, Family.PUBLIC_SANS, 600, "-0.005em", "0rem", Masthead.RULED);

    private final Family headings;
    private final Family body;
    private final int weight;
    private final String tracking;
    private final String radius;
    private final Masthead masthead;

    Preset(Family headings, Family body, int weight, String tracking, String radius, Masthead masthead) {
        this.headings = headings;
        this.body = body;
        this.weight = weight;
        this.tracking = tracking;
        this.radius = radius;
        this.masthead = masthead;
    }

    /** The word for it in settings and paths: {@code city}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The preset of a key, which is also that of each kind of organisation; {@link #CITY} when there is none. */
    public static Preset of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .orElse(CITY);
    }

    /** The font files that its pages need, as names of assets; never more than two. */
    public List<String> fonts() {
        return headings == body ? List.of(body.file) : List.of(body.file, headings.file);
    }

    String css() {
        String faces = headings == body ? body.face() : body.face() + headings.face();
        return faces
                + ":root{--font-text:%s;--font-heading:%s;--weight-heading:%d;--tracking-heading:%s;--radius:%s;%s}\n"
                        .formatted(body.stack(), headings.stack(), weight, tracking, radius, masthead.css);
    }

    /** How the head of the page wears the brand's colour. */
    private enum Masthead {
        FILLED("--masthead:var(--brand-fill);--on-masthead:var(--on-brand-fill);--masthead-top:0;"
                + "--masthead-line:transparent;--masthead-mark:var(--on-brand-fill);"
                + "--masthead-focus:var(--on-brand-fill);--opening:var(--brand-fill);"
                + "--on-opening:var(--on-brand-fill);--opening-button:var(--on-brand-fill);"
                + "--on-opening-button:var(--brand-fill);--opening-focus:var(--on-brand-fill)"),
        LINED("--masthead-top:0.375rem solid var(--brand-fill)"),
        TINTED("--masthead:var(--brand-soft);--masthead-top:0;--masthead-line:var(--brand-line)"),
        RULED("--masthead-top:0.125rem solid var(--brand-edge);--opening:var(--surface-sunken)");

        private final String css;

        Masthead(String css) {
            this.css = css;
        }
    }

    private enum Family {
        BRICOLAGE("Bricolage Grotesque", "bricolage-grotesque", "400 800", "sans-serif"),
        PUBLIC_SANS("Public Sans", "public-sans", "400 800", "sans-serif"),
        NUNITO_SANS("Nunito Sans", "nunito-sans", "400 800", "sans-serif"),
        SOURCE_SERIF("Source Serif 4", "source-serif-4", "600", "serif");

        private final String name;
        private final String file;
        private final String weights;
        private final String generic;

        Family(String name, String file, String weights, String generic) {
            this.name = name;
            this.file = "fonts/" + file + ".woff2";
            this.weights = weights;
            this.generic = generic;
        }

        String stack() {
            return generic.equals("serif")
                    ? "\"%s\",Georgia,\"Times New Roman\",serif".formatted(name)
                    : "\"%s\",system-ui,-apple-system,\"Segoe UI\",Roboto,sans-serif".formatted(name);
        }

        String face() {
            return "@font-face{font-family:\"%s\";src:url(\"%s\") format(\"woff2\");font-weight:%s;font-display:swap}\n"
                    .formatted(name, "/assets/" + file, weights);
        }
    }
}
