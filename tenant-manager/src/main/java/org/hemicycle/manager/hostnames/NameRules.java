package org.hemicycle.manager.hostnames;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which host names an organisation may claim, whatever their DNS says. */
@Component
public class NameRules {
    private static final Set<String> NOBODYS =
            Set.of("alt", "arpa", "internal", "invalid", "lan", "local", "localdomain", "localhost", "onion", "test");

    private final BaseDomain baseDomain;
    private final JdbcClient sql;
    private final List<String> ours;

    NameRules(BaseDomain baseDomain, Installation installation, HostNameSettings settings, JdbcClient sql) {
        this.baseDomain = baseDomain;
        this.sql = sql;
        this.ours = Stream.of(
                        Stream.of(baseDomain.value(), installation.managerUrl().getHost()),
                        installation.managerHosts().stream(),
                        Stream.ofNullable(settings.target()))
                .flatMap(name -> name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The name that somebody has written, also with its scheme, in capitals or in international letters; empty when it is none. */
    public static Optional<HostName> read(String text) {
        var name = text.strip().replaceFirst("(?i)^https?://", "").replaceFirst("[/?#].*$", "");
        return name.isEmpty() || name.endsWith("..")
                ? Optional.empty()
                : Likeness.ascii(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    }

    /**
     * Why the organisation may not have the name, if there is a reason.
     *
     * @param slug of the organisation: its own names may look alike; null where it has none yet
     */
    public Optional<NameProblem> check(HostName name, @Nullable Slug slug) {
        if (isOurs(name)) {
            return Optional.of(NameProblem.OURS);
        }
        if (NOBODYS.contains(name.value().substring(name.value().lastIndexOf('.') + 1))) {
            return Optional.of(NameProblem.RESERVED);
        }
        if (Likeness.deceives(name) || looksLikeOurs(name) || looksLikeAnothers(name, slug)) {
            return Optional.of(NameProblem.LOOKS_ALIKE);
        }
        return isAnothers(name, slug) ? Optional.of(NameProblem.TAKEN) : Optional.empty();
    }

    private boolean isOurs(HostName name) {
        return baseDomain.covers(name) || ours.contains(name.value());
    }

    /** The name or what it lies under looks like a name of the platform. */
    private boolean looksLikeOurs(HostName name) {
        var likeness = Likeness.of(name.value());
        return ours.stream().map(Likeness::of).anyMatch(own -> likeness.equals(own) || likeness.endsWith("." + own));
    }

    private boolean looksLikeAnothers(HostName name, @Nullable Slug slug) {
        return exists("""
                select 1 from host_claim c join tenant t on t.id = c.tenant_id
                 where c.likeness = ? and c.name <> ? and t.slug <> ?
                   and (c.state in ('verified', 'failing') or (c.state = 'claimed' and c.vouched_by is not null))
                """, Likeness.of(name.value()), name.value(), slug == null ? "" : slug.value());
    }

    private boolean isAnothers(HostName name, @Nullable Slug slug) {
        return exists(
                "select 1 from host_name h join tenant t on t.id = h.tenant_id where h.name = ? and t.slug <> ?",
                name.value(),
                slug == null ? "" : slug.value());
    }

    private boolean exists(String query, Object... parameters) {
        return !sql.sql(query + " limit 1")
                .params(parameters)
                .query()
                .singleColumn()
                .isEmpty();
    }
}
