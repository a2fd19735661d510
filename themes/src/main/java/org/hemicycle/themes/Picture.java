package org.hemicycle.themes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture with its alternative text, its size in pixels, its variants by width, and whom to thank for it. */
public record Picture(
        String src,
        String alternative,
        int width,
        int height,
        List<Variant> variants,
        @Nullable String credit) {
    /** The same picture at another width, in pixels. */
    public record Variant(String src, int width) {}

    public Picture {
        variants = List.copyOf(variants);
    }

    /** A picture without variants or credit; give its real size so that the page does not jump. */
    public static Picture of(String src, String alternative, int width, int height) {
        return new Picture(src, alternative, width, height, List.of(), null);
    }

    /** The value of {@code srcset}, or null without variants. */
    public @Nullable String srcset() {
        return variants.isEmpty()
                ? null
                : String.join(
                        ", ",
                        variants.stream()
                                .map(one -> one.src() + " " + one.width() + "w")
                                .toList());
    }
}
