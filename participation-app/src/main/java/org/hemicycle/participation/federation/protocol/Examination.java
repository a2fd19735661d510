package org.hemicycle.participation.federation.protocol;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.hemicycle.participation.federation.protocol.Finding.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a provider as it is now, one thing after the other, and says of each whether it will do. */
@Component
public class Examination {
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final List<String> ORDER =
            List.of("discovery", "clock", "algorithms", "authentication", "keys", "departure", "secret");
    private final Discovery discovery;
    private final Outbound outbound;
    private final Clock clock;

    Examination(Discovery discovery, Outbound outbound, Clock clock) {
        this.discovery = discovery;
        this.outbound = outbound;
        this.clock = clock;
    }

    /** All findings in order; what cannot be looked at because something before it failed is skipped. */
    public List<Finding> of(Client client) {
        var findings = new ArrayList<Finding>();
        var conversation = outbound.conversation();
        try {
            var known = discovery.fetch(client, conversation);
            findings.add(good("discovery"));
            findings.add(clock(client, conversation));
            findings.add(
                    known.metadata.signatures(client.provider()).isEmpty()
                            ? failed("algorithms", "unsupported", "id_token_signing_alg_values_supported")
                            : good("algorithms"));
            var method = client.provider().settings().authentication().key();
            findings.add(
                    known.metadata.takes(method)
                            ? good("authentication")
                            : new Finding("authentication", Verdict.DOUBTFUL, "method", method));
            findings.add(look("keys", () -> keys(known, conversation)));
            findings.add(look("departure", () -> departure(known, client, conversation)));
            findings.add(look("secret", () -> secret(known, client, conversation)));
        } catch (ProviderTrouble trouble) {
            findings.add(failed("discovery", trouble.kind().key(), trouble.detail()));
        }
        ORDER.stream().skip(findings.size()).forEach(key -> findings.add(new Finding(key, Verdict.SKIPPED, null, "")));
        return findings;
    }

    private static Finding look(String key, Supplier<Finding> work) {
        try {
            return work.get();
        } catch (ProviderTrouble trouble) {
            return failed(key, trouble.kind().key(), trouble.detail());
        }
    }

    private static Finding keys(Known known, Outbound.Conversation conversation) {
        return known.fetch(conversation).getKeys().isEmpty() ? failed("keys", "no-keys", "jwks_uri") : good("keys");
    }

    /** Tokens are good for minutes: clocks that differ refuse good ones. */
    private Finding clock(Client client, Outbound.Conversation conversation) {
        var date = conversation.get(Metadata.address(client.provider())).date();
        var theirs = read(date);
        if (theirs == null) {
            return good("clock");
        }
        var difference = Duration.between(theirs.toInstant(), clock.instant()).abs();
        return difference.compareTo(SKEW) > 0
                ? new Finding("clock", Verdict.DOUBTFUL, "clock", difference.toSeconds() + " s")
                : good("clock");
    }

    /** A provider that does not know the client, or the address to come back to, refuses the browser with an error of its own. */
    private static Finding departure(Known known, Client client, Outbound.Conversation conversation) {
        var address = Speaking.address(
                known, client, Secrets.random(), client.provider().settings().scopes(), Locale.FRENCH);
        var reply = conversation.get(address);
        return reply.status() >= 400
                ? failed("departure", "departure", client.callback().toString())
                : good("departure");
    }

    private static Finding secret(Known known, Client client, Outbound.Conversation conversation) {
        return new Exchange(client, known, conversation).isClientKnown()
                ? good("secret")
                : failed("secret", "client-refused", "invalid_client");
    }

    private static @Nullable ZonedDateTime read(String date) {
        try {
            return date.isEmpty() ? null : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Finding good(String key) {
        return new Finding(key, Verdict.GOOD, null, "");
    }

    private static Finding failed(String key, String trouble, String detail) {
        return new Finding(key, Verdict.FAILED, trouble, detail);
    }
}
