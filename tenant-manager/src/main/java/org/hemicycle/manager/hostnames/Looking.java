package org.hemicycle.manager.hostnames;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hemicycle.provisioning.hostnames.Findings;
import org.hemicycle.provisioning.hostnames.Findings.Proof;
import org.springframework.stereotype.Component;

/** Looks whether a claim is proved and its name leads here, and which certificate is shown there; all in a bounded time. */
@Component
class Looking {
    private final Dns dns;
    private final Edge edge;
    private final LookingAtCertificates certificates;

    Looking(Dns dns, Edge edge, LookingAtCertificates certificates) {
        this.dns = dns;
        this.edge = edge;
        this.certificates = certificates;
    }

    Findings look(Claim claim) {
        var pointing = edge.look(claim.name());
        var wanted = claim.proofValue();
        var proof = wanted == null
                ? CompletableFuture.<Dns.Answer>completedFuture(new Dns.Answer.Nothing())
                : dns.texts(claim.proofName());
        var sighting = pointing.join();
        var texts = proof.join();
        var found = new Findings(
                wanted == null ? Proof.VOUCHED : proof(texts, wanted),
                sighting.pointing(),
                shown(texts.values()),
                shown(sighting.seen()),
                null,
                null);
        return claim.state().isProved() && found.pointing() == Findings.Pointing.HERE
                ? found.with(certificates.look(claim.name(), sighting.seen()))
                : found;
    }

    private static Proof proof(Dns.Answer answer, String wanted) {
        return switch (answer) {
            case Dns.Answer.Found found ->
                found.values().stream().map(String::strip).anyMatch(wanted::equals) ? Proof.FOUND : Proof.WRONG;
            case Dns.Answer.Nothing() -> Proof.MISSING;
            case Dns.Answer.Silence() -> Proof.UNANSWERED;
        };
    }

    /** Whoever owns a domain writes what they like into it: only some of it is kept and shown. */
    private static List<String> shown(List<String> values) {
        return values.stream()
                .limit(8)
                .map(value -> value.replaceAll("\\p{Cntrl}", " "))
                .map(value -> value.length() > 200 ? value.substring(0, 200) + "…" : value)
                .toList();
    }
}
