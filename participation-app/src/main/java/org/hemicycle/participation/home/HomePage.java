package org.hemicycle.participation.home;

import java.util.List;
import org.hemicycle.participation.blog.LatestPosts;
import org.hemicycle.participation.home.blocks.Block;
import org.hemicycle.participation.home.blocks.BlockKind;
import org.hemicycle.participation.proposals.Highlights;
import org.hemicycle.participation.spaces.NextDates;
import org.hemicycle.participation.spaces.SpaceCard;
import org.hemicycle.participation.tenancy.Organisation;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Hemicycle;
import org.jspecify.annotations.Nullable;

/** The front page of an organisation. */
record HomePage(
        Organisation organisation,
        List<Block> blocks,
        List<SpaceCard> spaces,
        Highlights proposals,
        long comments,
        List<NextDates.Day> dates,
        List<LatestPosts.News> news) {
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

    /** Whether the picture and the title stand first, above everything. */
    boolean beginsWithHero() {
        return !blocks.isEmpty() && blocks.getFirst().kind() == BlockKind.HERO;
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
