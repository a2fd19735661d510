package org.hemicycle.participation.pictures;

import java.time.Instant;
import java.util.Locale;
import org.hemicycle.participation.prose.Illustration;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Picture;

/** A picture of the organisation, with its words in each language and whom to thank. */
record StoredPicture(long id, Illustration file, LocalizedText alternative, String credit, Instant at) {
    Picture picture(Locale language) {
        return file.picture(alternative.in(language), credit.isEmpty() ? null : credit);
    }

    /** What the editor puts into a text. */
    Inserted inserted(Locale language) {
        int small = file.narrower().isEmpty() ? 0 : file.narrower().getFirst();
        return new Inserted(
                "/files/" + file.name(),
                alternative.in(language),
                credit,
                "/files/" + (small == 0 ? file.name() : file.variant(small)));
    }

    /** What is typed where there is no editor. */
    String typed(Locale language) {
        String words = alternative.in(language).replaceAll("[\\[\\]\n]", " ");
        return "![" + words + "](/files/" + file.name()
                + (credit.isEmpty() ? "" : " \"" + credit.replace('"', '”') + "\"") + ")";
    }

    /** As the editor reads it in JSON. */
    record Inserted(String address, String alternative, String credit, String small) {}
}
