package org.hemicycle.participation.privacy.succession;

import org.hemicycle.participation.privacy.ForgettingPeople;
import org.hemicycle.participation.tenancy.Sweep;
import org.springframework.stereotype.Component;

/** Erases who never answered, one after the other, once the time is over. */
@Component
class UnansweredSweep implements Sweep {
    private final Successions successions;
    private final ForgettingPeople forgetting;

    UnansweredSweep(Successions successions, ForgettingPeople forgetting) {
        this.successions = successions;
        this.forgetting = forgetting;
    }

    @Override
    public void sweep() {
        successions.silent().forEach(forgetting::ofSilence);
    }
}
