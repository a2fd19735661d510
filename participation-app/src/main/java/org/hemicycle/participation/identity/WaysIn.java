package org.hemicycle.participation.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All ways into the accounts of the bound organisation. */
@Component
public class WaysIn {
    private final List<WayIn> ways;

    WaysIn(List<WayIn> ways) {
        this.ways = List.copyOf(ways);
    }

    /** Whether this person gets in without the way of this key. */
    @Transactional(readOnly = true)
    public boolean besides(String key, ParticipantId person) {
        return ways.stream()
                .anyMatch(way -> !way.key().equals(key) && way.opens().test(person));
    }
}
