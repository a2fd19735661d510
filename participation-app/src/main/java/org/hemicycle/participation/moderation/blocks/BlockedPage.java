package org.hemicycle.participation.moderation.blocks;

import java.util.List;
import org.hemicycle.participation.layout.Unsent;

/** Why somebody may not contribute, with what they had written. */
record BlockedPage(Block block, List<Unsent.Written> written) {}
