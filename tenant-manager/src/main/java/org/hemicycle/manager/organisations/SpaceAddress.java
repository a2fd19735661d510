package org.hemicycle.manager.organisations;

import java.util.Optional;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.BaseDomain;
import org.hemicycle.provisioning.registry.Slug;
import org.springframework.stereotype.Component;

/** Where a space would be. */
@Component
public class SpaceAddress {
    private final Installation installation;
    private final BaseDomain baseDomain;

    SpaceAddress(Installation installation, BaseDomain baseDomain) {
        this.installation = installation;
        this.baseDomain = baseDomain;
    }

    /** The address that a slug gives; empty when it is none. */
    public Optional<String> of(String slug) {
        return Slug.parse(slug).map(baseDomain::host).map(installation::space).map(Object::toString);
    }
}
