package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;

/** A list of proposals in its place, and the orders in which it can be read there. */
record Listing(Place place, ProposalsSettings settings) {
    private static final int SEEDS = 100_000;

    /** The orders that tell something here. */
    List<Sort> orders() {
        return Stream.of(Sort.values()).filter(this::tells).toList();
    }

    /**
     * The query in an order of this list. A random one has a number from now on, which all addresses of the list carry, so that it
     * stays the same while somebody goes to and fro.
     */
    ListQuery order(ListQuery asked) {
        Sort sort = asked.sort() != null && tells(asked.sort()) ? asked.sort() : opening();
        Integer seed = asked.seed() != null
                ? asked.seed()
                : (Integer) ThreadLocalRandom.current().nextInt(1, SEEDS);
        return asked.sortedBy(sort, seed);
    }

    /** Whether numbers of supports are shown. */
    boolean countsShown() {
        return !settings.supportsHidden() && takesSupports();
    }

    /** Offers and requests of help, and what lies in a suggestion box, are answered, not counted. */
    boolean takesSupports() {
        return settings.preset().equals("proposals");
    }

    private Sort opening() {
        return switch (settings.defaultOrder()) {
            case "random" -> Sort.RANDOM;
            case "supported" -> tells(Sort.SUPPORTED) ? Sort.SUPPORTED : Sort.RECENT;
            case "automatic" -> {
                boolean counted = tells(Sort.SUPPORTED) && !place.openings().allow("support");
                yield counted ? Sort.SUPPORTED : Sort.RANDOM;
            }
            default -> Sort.RECENT;
        };
    }

    private boolean tells(Sort sort) {
        return switch (sort) {
            case SUPPORTED -> countsShown();
            case COMMENTED -> Contributions.isOn("discussions");
            case RECENT, RANDOM, LIKED, FOLLOWED -> true;
        };
    }
}
