package org.hemicycle.participation.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemicycle.themes.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the organisation's own that may stand in a text. Its name says its size in pixels, and so which narrower variants lie beside it:
 * a page shows it without asking anything of the home.
 *
 * @param stem the name without its ending: {@code pictures/3f2a91c0d4e5-1600x900}
 * @param ending {@code jpg}, {@code png} or {@code webp}
 */
public record Illustration(String stem, String ending, int width, int height) {
    /** The widths of the variants, in pixels; a picture has those that are narrower than itself. */
    public static final List<Integer> WIDTHS = List.of(480, 960);

    private static final Pattern ADDRESS =
            Pattern.compile("/files/(pictures/[a-f0-9]{12}-(\\d{1,5})x(\\d{1,5}))\\.(jpg|png|webp)");

    /** The picture at an address such as {@code /files/pictures/3f2a91c0d4e5-1600x900.jpg}. */
    public static Optional<Illustration> at(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                ? Optional.of(new Illustration(
                        parts.group(1),
                        parts.group(4),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    /** The name of its file. */
    public String name() {
        return stem + "." + ending;
    }

    /** The name of the file of a variant. */
    public String variant(int at) {
        return stem + "-" + at + "." + ending;
    }

    /** The widths of its variants. WebP has none: the JDK cannot write it. */
    public List<Integer> narrower() {
        return ending.equals("webp")
                ? List.of()
                : WIDTHS.stream().filter(one -> one < width).toList();
    }

    /** As pages show it. */
    public Picture picture(String alternative, @Nullable String credit) {
        List<Picture.Variant> variants = narrower().isEmpty()
                ? List.of()
                : Stream.concat(
                                narrower().stream().map(one -> new Picture.Variant("/files/" + variant(one), one)),
                                Stream.of(new Picture.Variant("/files/" + name(), width)))
                        .toList();
        return new Picture("/files/" + name(), alternative, width, height, variants, credit);
    }
}
