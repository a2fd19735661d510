package org.hemicycle.manager.signup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.cells.AdministratorsAtHome;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.registry.Tenant;
import org.springframework.stereotype.Component;

/** Leads whoever has proved the address from the page of the sign-up into the new space, where they finish their account. */
@Component
class EnteringASpace {
    private static final Duration VALIDITY = Duration.ofHours(2);

    private final SignupLinks links;
    private final Registry registry;
    private final AdministratorsAtHome homes;
    private final Installation installation;
    private final Clock clock;

    EnteringASpace(
            SignupLinks links, Registry registry, AdministratorsAtHome homes, Installation installation, Clock clock) {
        this.links = links;
        this.registry = registry;
        this.homes = homes;
        this.installation = installation;
        this.clock = clock;
    }

    /** Leaves an invitation in the space, beside the one that went out by mail; not where one was answered already. */
    boolean prepare(Signup signup) {
        return tenant(signup)
                .filter(one -> one.state().isOpen())
                .filter(one -> homes.admit(
                        one,
                        new Administrator(signup.person(), signup.email()),
                        SignupLinks.digest(links.entrance(signup.id())),
                        clock.instant().plus(VALIDITY)))
                .isPresent();
    }

    /** Where the invitation is answered. */
    Optional<URI> address(Signup signup) {
        return tenant(signup)
                .map(one -> installation.space(one.primaryHost()))
                .map(space -> URI.create(space + "invitations/" + links.entrance(signup.id())));
    }

    private Optional<Tenant> tenant(Signup signup) {
        return signup.state() instanceof SignupState.Opened(var id, var _) ? registry.find(id) : Optional.empty();
    }
}
