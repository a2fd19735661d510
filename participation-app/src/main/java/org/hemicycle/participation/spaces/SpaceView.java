package org.hemicycle.participation.spaces;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A space as lists for programs say it; words by language. */
record SpaceView(
        long id,
        String slug,
        String type,
        Map<String, String> title,
        Map<String, String> subtitle,
        @Nullable String picture,
        String address) {
    static SpaceView of(SpaceCard card, String own) {
        return new SpaceView(
                card.id(),
                card.slug(),
                card.type().key(),
                card.title().byLanguage(),
                card.subtitle().byLanguage(),
                card.pictureAddress() == null ? null : own + card.pictureAddress(),
                own + card.path());
    }
}
