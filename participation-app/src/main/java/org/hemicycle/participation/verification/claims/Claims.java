package org.hemicycle.participation.verification.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hemicycle.participation.identity.VouchedFacts;
import org.hemicycle.participation.identity.VouchedFactsListener;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.hemicycle.participation.verification.authorisations.Districts;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.hemicycle.participation.verification.authorisations.Normal;
import org.hemicycle.participation.verification.authorisations.PartialDate;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws from what an identity provider vouches for the little that conditions ask, and grants it if it is enough. Kept are a digest
 * of the subject, the latest possible date of birth and the district; no claim as it came.
 */
@Component
class Claims implements VouchedFactsListener {
    private final Handlers handlers;
    private final Authorisations authorisations;
    private final Districts districts;
    private final Secrets secrets;
    private final Clock clock;
    private final Way way;

    Claims(
            Handlers handlers,
            Authorisations authorisations,
            Districts districts,
            Secrets secrets,
            Clock clock,
            Way way) {
        this.handlers = handlers;
        this.authorisations = authorisations;
        this.districts = districts;
        this.secrets = secrets;
        this.clock = clock;
        this.way = way;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(VouchedFacts facts) {
        if (Contributions.isOn("verification")) {
            handlers.open(way)
                    .filter(settings -> isHeard(settings, facts.provider()))
                    .ifPresent(settings -> weigh(settings, facts));
        }
    }

    private void weigh(HandlerSettings settings, VouchedFacts facts) {
        var born = PartialDate.latest(facts.birthdate()).orElse(null);
        int age = settings.number("minimumAge");
        boolean oldEnough = new Facts(null, born).isAged(age, today());
        boolean tellsSomething = born != null || facts.postalCode() != null;
        if (tellsSomething && oldEnough && livesHere(settings, facts.postalCode())) {
            authorisations.grant(
                    facts.participant(),
                    way.key(),
                    secrets.current().digest("claims", facts.provider(), facts.subject()),
                    new Facts(districts.at(facts.postalCode()).orElse(null), born));
        }
    }

    private static boolean isHeard(HandlerSettings settings, String provider) {
        var named = settings.list("providers");
        return named.isEmpty() || named.contains(provider);
    }

    private static boolean livesHere(HandlerSettings settings, @Nullable String postalCode) {
        var wanted = settings.list("postalCodes").stream().map(Normal::number).toList();
        return wanted.isEmpty()
                || postalCode != null && wanted.stream().anyMatch(Normal.number(postalCode)::startsWith);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CurrentTenant.get().timeZone());
    }

    /** The way, for those that list ways. */
    @Component
    static class Way implements Handler {
        @Override
        public String key() {
            return "claims";
        }

        @Override
        public int position() {
            return 30;
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Setting("minimumAge", 0), new Setting("postalCodes", 4), new Setting("providers", 3));
        }

        @Override
        public boolean isReady(HandlerSettings settings) {
            return true;
        }
    }
}
