package org.hemicycle.manager.hostnames;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hemicycle.provisioning.hostnames.Findings.Pointing;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.HostName;
import org.springframework.stereotype.Component;

/** Where own host names have to lead: a name for CNAME records, addresses for A and AAAA records. */
@Component
public class Edge {
    private final BaseDomain baseDomain;
    private final String target;
    private final List<String> configured;
    private final Dns dns;

    Edge(BaseDomain baseDomain, HostNameSettings settings, Dns dns) {
        this.baseDomain = baseDomain;
        this.target = settings.target() == null ? baseDomain.value() : settings.target();
        this.configured = settings.addresses();
        this.dns = dns;
    }

    /** The name that a CNAME record leads to. */
    public String target() {
        return target;
    }

    /** The addresses that an operator has written down; empty where CNAME records are the only way that is told. */
    public List<String> addresses() {
        return configured;
    }

    /** What a look at a name has found: the way it leads, and whether that is here. */
    record Sighting(Pointing pointing, List<String> seen) {}

    CompletableFuture<Sighting> look(HostName name) {
        var four = dns.addresses4(name.value());
        var six = dns.addresses6(name.value());
        var ours = ours();
        return four.thenCombine(six, Both::new).thenCombine(ours, this::compare);
    }

    private record Both(Dns.Answer four, Dns.Answer six) {
        List<String> addresses() {
            var all = new ArrayList<>(four.values());
            all.addAll(six.values());
            return all;
        }

        List<String> way() {
            return four.way().isEmpty() ? six.way() : four.way();
        }

        boolean silent() {
            return four instanceof Dns.Answer.Silence || six instanceof Dns.Answer.Silence;
        }
    }

    private CompletableFuture<List<String>> ours() {
        return configured.isEmpty()
                ? dns.addresses4(target)
                        .thenCombine(dns.addresses6(target), (four, six) -> new Both(four, six).addresses())
                : CompletableFuture.completedFuture(configured);
    }

    private Sighting compare(Both found, List<String> ours) {
        var seen = new ArrayList<>(found.way());
        seen.addAll(found.addresses());
        return new Sighting(pointing(found, ours), seen);
    }

    private Pointing pointing(Both found, List<String> ours) {
        var addresses = found.addresses();
        if (addresses.isEmpty()) {
            return found.silent() ? Pointing.UNANSWERED : Pointing.MISSING;
        }
        if (found.way().stream().anyMatch(this::isOurs)) {
            return Pointing.HERE;
        }
        if (ours.isEmpty()) {
            return Pointing.UNANSWERED;
        }
        long here = addresses.stream().filter(ours::contains).count();
        return here == 0 ? Pointing.ELSEWHERE : here < addresses.size() ? Pointing.PARTLY : Pointing.HERE;
    }

    private boolean isOurs(String name) {
        return name.equals(target)
                || HostName.parse(name).filter(baseDomain::covers).isPresent();
    }
}
