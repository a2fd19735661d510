package org.hemicycle.participation.verification.census;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.participation.verification.authorisations.Normal;

/** What a column of a list can be. */
enum CensusField {
    NUMBER(true, "numero", "number", "carte", "document", "matricule"),
    SURNAME(true, "nom", "surname", "lastname", "familyname"),
    GIVEN_NAME(true, "prenom", "givenname", "firstname"),
    BIRTH(true, "naissance", "birth", "ddn"),
    POSTAL_CODE(true, "postal", "cp", "zip"),
    DISTRICT(false, "quartier", "arrondissement", "district", "canton", "secteur");

    private final boolean askable;
    private final List<String> headings;

    CensusField(boolean askable, String... headings) {
        this.askable = askable;
        this.headings = List.of(headings);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether people can be asked for it; a district is only kept. */
    boolean isAskable() {
        return askable;
    }

    /** As it is compared; empty when it cannot be what it should be. */
    Optional<String> normal(String text) {
        var normal = switch (this) {
            case NUMBER -> Normal.number(text);
            case SURNAME, GIVEN_NAME, DISTRICT -> Normal.words(text);
            case POSTAL_CODE -> Normal.postalCode(text);
            case BIRTH -> Normal.date(text).map(Object::toString).orElse("");
        };
        return Optional.of(normal).filter(one -> !one.isEmpty());
    }

    /** Whether a column of this heading is probably this. */
    boolean isLikely(String heading) {
        var words = Normal.words(heading);
        return headings.stream().anyMatch(one -> this == SURNAME ? words.startsWith(one) : words.contains(one));
    }
}
