package org.hemicycle.manager.organisations;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hemicycle.provisioning.registry.ReservedNames;
import org.hemicycle.provisioning.registry.Slug;
import org.springframework.stereotype.Component;

/** Makes a short name from the name of an organisation, one that nobody has. */
@Component
public class SuggestingASlug {
    private static final int LONGEST = 36;
    private static final int TRIES = 20;

    private final Organisations organisations;
    private final SlugsAlike alike;

    SuggestingASlug(Organisations organisations, SlugsAlike alike) {
        this.organisations = organisations;
        this.alike = alike;
    }

    /** A slug that is free, or nothing when the name has no letters to make one from. */
    public String suggest(String name) {
        var plain = plain(name);
        if (plain.length() < 2) {
            return "";
        }
        return IntStream.rangeClosed(1, TRIES)
                .mapToObj(n -> n == 1 ? plain : plain + "-" + n)
                .filter(this::isFree)
                .findFirst()
                .orElse("");
    }

    /** Whether it may be given to a new organisation now. */
    public boolean isFree(String slug) {
        return Slug.isWellFormed(slug)
                && !ReservedNames.contains(slug)
                && organisations.find(slug).isEmpty()
                && alike.to(new Slug(slug)).isEmpty();
    }

    /** The letters and digits of a name, without accents, joined by hyphens. */
    public static String plain(String name) {
        var letters = Normalizer.normalize(
                        name.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+", "");
        var cut = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        return cut.replaceAll("-+$", "");
    }
}
