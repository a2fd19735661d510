package org.hemicycle.participation.home;

import java.util.List;
import org.hemicycle.participation.proposals.Highlights;
import org.hemicycle.participation.spaces.SpaceCard;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Hemicycle;
import org.jspecify.annotations.Nullable;

/** The front page of an organisation. */
record HomePage(Organisation organisation, List<SpaceCard> spaces, Highlights proposals, long comments) {
    private static final int MOST_SEATS = 300;

    /** The address of the organisation's picture; null without one. */
    @Nullable
    String picture() {
        String picture = organisation.look().picture();
        return picture == null ? null : "/files/" + picture;
    }

    LocalizedText welcome() {
        LocalizedText words = organisation.text("welcome");
        return words.isEmpty() ? organisation.name() : words;
    }

    LocalizedText introduction() {
        return organisation.text("introduction");
    }

    /** The space that the page puts first; null when there is none. */
    @Nullable
    SpaceCard foremost() {
        return spaces.isEmpty() ? null : spaces.getFirst();
    }

    /** The spaces after the first. */
    List<SpaceCard> others() {
        return spaces.isEmpty() ? List.of() : spaces.subList(1, spaces.size());
    }

    /** One seat for each proposal, those with an answer taken; beyond the most that can be told apart, in proportion. */
    Hemicycle answered() {
        long all = proposals.proposals();
        int seats = (int) Math.clamp(all, 1, MOST_SEATS);
        return Hemicycle.seats((int) (proposals.answered() * seats / Math.max(1, all)), seats);
    }
}
