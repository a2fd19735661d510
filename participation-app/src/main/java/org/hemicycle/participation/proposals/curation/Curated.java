package org.hemicycle.participation.proposals.curation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.proposals.answers.Costs;
import org.hemicycle.participation.proposals.states.StateTag;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What staff have added to a proposal, as its page says it.
 *
 * @param announcement of its state; empty for none
 * @param folded whether it was merged or split into others
 * @param origin whence it was imported; null for what was written here
 */
public record Curated(
        long proposal,
        StateTag state,
        LocalizedText announcement,
        Costs costs,
        boolean folded,
        List<LinkedProposal> links,
        @Nullable Origin origin,
        boolean claimable) {
    public Curated {
        links = List.copyOf(links);
    }

    /**
     * Another proposal that this one came from, or became.
     *
     * @param kind of the link: {@code merged}, {@code split}, {@code copied}
     * @param onward whether the other came from this one
     */
    public record LinkedProposal(long id, String title, String kind, boolean onward, Instant at) {
        public String sentence() {
            return "proposals.link." + kind + (onward ? ".onward" : ".back");
        }

        public String path() {
            return "/proposals/" + id;
        }
    }

    /**
     * Whence a proposal was imported.
     *
     * @param source name of the former platform
     * @param supports how many it had there
     * @param texts in other languages, by language: title and text in one
     */
    public record Origin(String source, List<String> authors, int supports, Map<String, String> texts, Instant at) {
        public Origin {
            authors = List.copyOf(authors);
            texts = Map.copyOf(texts);
        }
    }
}
