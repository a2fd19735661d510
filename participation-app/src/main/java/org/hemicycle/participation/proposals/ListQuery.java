package org.hemicycle.participation.proposals;

import java.util.Optional;
import org.hemicycle.participation.proposals.lists.Filters;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of the list.
 *
 * @param sort null for the order that the component opens with
 * @param seed of a random order, so that pages follow one another; null for any
 * @param after the row before the page; null for the first page
 * @param map whether the map is shown above the list
 */
record ListQuery(
        Filters filters,
        @Nullable Sort sort,
        @Nullable Integer seed,
        @Nullable ListKey after,
        boolean map) {
    static ListQuery of(ListParameters parameters, boolean known) {
        return new ListQuery(
                parameters.filters(known),
                Sort.parse(parameters.sort()).orElse(null),
                parameters.number(parameters.seed()).map(Long::intValue).orElse(null),
                ListKey.parse(parameters.after()).orElse(null),
                "map".equals(parameters.view()));
    }

    /** All proposals in this order. */
    static ListQuery by(Sort sort) {
        return new ListQuery(Filters.NONE, sort, null, null, false);
    }

    ListQuery sortedBy(Sort order, @Nullable Integer number) {
        return new ListQuery(filters, order, number, after, map);
    }

    Sort order() {
        return Optional.ofNullable(sort).orElse(Sort.RECENT);
    }

    int number() {
        return seed == null ? 0 : seed;
    }
}
