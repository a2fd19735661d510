package org.hemicycle.manager.organisations;

import java.util.List;
import java.util.Optional;
import org.hemicycle.provisioning.registry.Enrolment;
import org.hemicycle.provisioning.registry.Page;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Slug;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.registry.TenantId;
import org.hemicycle.provisioning.registry.TenantQuery;
import org.springframework.stereotype.Component;

/** All organisations, as operators and API clients look them up. */
@Component
public class Organisations {
    private final Registry registry;

    Organisations(Registry registry) {
        this.registry = registry;
    }

    /** The organisation with this identifier or this slug. */
    public Optional<Enrolment> find(String idOrSlug) {
        var byId = TenantId.parse(idOrSlug).flatMap(registry::enrolment);
        if (byId.isPresent() || !Slug.isWellFormed(idOrSlug)) {
            return byId;
        }
        return registry.findBySlug(new Slug(idOrSlug)).map(Tenant::id).flatMap(registry::enrolment);
    }

    /** One page of organisations. */
    public Page<Enrolment> list(TenantQuery query) {
        return registry.list(query);
    }

    /** How many there are, up to a number. */
    public int count(TenantQuery query, int atMost) {
        return registry.count(query, atMost);
    }

    /** What there is to choose from: names of cells, and the templates that organisations began with. */
    public Places places() {
        return new Places(
                registry.cells().stream().map(cell -> cell.name().value()).toList(), registry.templates());
    }

    /** @param cells names of all cells */
    public record Places(List<String> cells, List<String> templates) {}
}
