package org.hemicycle.participation.home.blocks;

import java.util.Locale;

/** What a block of the home page shows. */
public enum BlockKind {
    /** Picture, title, introduction. */
    HERO,
    /** The spaces that are put first. */
    SPACES,
    /** The most supported and the latest proposals. */
    PROPOSALS,
    /** How many people, proposals, supports, comments. */
    FIGURES,
    /** The latest posts of the blog. */
    NEWS,
    /** What begins and ends soon. */
    DATES,
    /** How to take part, in three steps. */
    HOW,
    /** Words of the organisation; there may be several. */
    TEXT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
