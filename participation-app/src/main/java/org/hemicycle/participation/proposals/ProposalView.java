package org.hemicycle.participation.proposals;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as programs read it: what its page says.
 *
 * @param body Markdown
 * @param author the name shown beside it
 * @param supports how many; 0 while their numbers are kept from view
 * @param theme number of the theme; null for none
 * @param answer the official answer by language, Markdown; null before there is one
 * @param address of its page
 */
record ProposalView(
        long id,
        long space,
        long component,
        String title,
        String body,
        String author,
        String origin,
        @Nullable Long theme,
        String state,
        int supports,
        int comments,
        @Nullable Map<String, String> answer,
        @Nullable Instant answeredAt,
        Instant publishedAt,
        String address) {}
