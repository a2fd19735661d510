package org.hemicycle.provisioning.modules.discussions;

import java.util.List;
import java.util.Set;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The declaration of the module. */
public final class DiscussionsModule {
    public static final ModuleManifest MANIFEST = new ModuleManifest(
            "discussions",
            LocalizedText.of("Discussions", "Discussions"),
            Set.of("core"),
            List.of(
                    "comment",
                    "comment_tally",
                    "comment_rating",
                    "comment_vote",
                    "comment_version",
                    "comment_mention",
                    "discussion_wish"),
            Set.of(),
            List.of("comment"),
            true);

    private DiscussionsModule() {}
}
