package org.hemicycle.participation.federation.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemicycle.participation.federation.protocol.ProviderTrouble.Kind;
import org.hemicycle.provisioning.federation.ProviderRules;
import org.springframework.stereotype.Component;

/**
 * The configurations of providers, remembered for a quarter of an hour and for one version of our own settings. One that cannot be
 * read again stays good for a day.
 */
@Component
class Discovery {
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final Duration GOOD = Duration.ofDays(1);
    private static final int MOST = 2000;
    private final Map<Place, Known> known = new ConcurrentHashMap<>();
    private final ProviderRules rules;
    private final Clock clock;

    Discovery(ProviderRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Known of(Client client, Outbound.Conversation conversation) {
        var now = clock.instant();
        var last = known.get(place(client));
        boolean same = last != null && last.version == client.provider().version();
        if (last != null && same && now.isBefore(last.since.plus(FRESH))) {
            return last;
        }
        try {
            return fetch(client, conversation);
        } catch (ProviderTrouble trouble) {
            if (last != null && same && now.isBefore(last.since.plus(GOOD))) {
                return last;
            }
            throw trouble;
        }
    }

    /** As it is now, whatever is remembered. */
    Known fetch(Client client, Outbound.Conversation conversation) {
        var reply = conversation.get(Metadata.address(client.provider()));
        if (reply.status() != 200) {
            throw new ProviderTrouble(Kind.STATUS, "openid-configuration: " + reply.status());
        }
        var fetched =
                new Known(client.provider(), Metadata.read(reply.body(), client.provider(), rules), clock.instant());
        forgetTheOld(fetched.since);
        known.put(place(client), fetched);
        return fetched;
    }

    private void forgetTheOld(Instant now) {
        if (known.size() >= MOST) {
            known.values().removeIf(one -> now.isAfter(one.since.plus(FRESH)));
        }
    }

    private static Place place(Client client) {
        return new Place(client.tenant().value(), client.provider().id());
    }

    private record Place(String tenant, long provider) {}
}
