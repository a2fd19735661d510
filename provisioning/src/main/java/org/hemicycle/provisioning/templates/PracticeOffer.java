package org.hemicycle.provisioning.templates;

import java.util.List;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * An offer of a practice, as a row of requests carries it to the control plane.
 *
 * @param space the number of the space in its home
 * @param licence under which others may use it: one of {@link #LICENCES}
 */
public record PracticeOffer(
        long space, LocalizedText name, LocalizedText description, String licence, PracticeContent content) {
    /** The kind of a request that offers. */
    public static final String OFFER = "offer-practice";

    /** The kind of a request that takes the offer of a space back. */
    public static final String WITHDRAW = "withdraw-practice";

    /** The licences that texts can be offered under, the most open first. */
    public static final List<String> LICENCES = List.of("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "etalab-2.0");

    /** Whether it can be shown to others as it is. */
    public boolean isSound() {
        return space > 0
                && !name.isEmpty()
                && PracticeContent.isSound(name, 120)
                && PracticeContent.isSound(description, 2_000)
                && LICENCES.contains(licence)
                && content.isSound();
    }
}
