package org.hemicycle.participation.federation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hemicycle.participation.identity.VouchedFacts;
import org.hemicycle.participation.identity.VouchedFactsListener;
import org.springframework.stereotype.Component;

/** Keeps what identity providers vouched for, for tests to look at. */
@Component
class HeardFacts implements VouchedFactsListener {
    private final List<VouchedFacts> heard = new CopyOnWriteArrayList<>();

    @Override
    public void hear(VouchedFacts facts) {
        heard.add(facts);
    }

    VouchedFacts last() {
        return heard.getLast();
    }
}
