package org.hemicycle.manager.signup;

import java.time.Clock;
import java.util.Optional;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.registry.Registry;
import org.hemicycle.provisioning.runs.Runs;
import org.hemicycle.themes.FormErrors;
import org.springframework.stereotype.Component;

/** Finds what the holder of a link may see. */
@Component
class Watching {
    private final SignupLinks links;
    private final Signups signups;
    private final Runs runs;
    private final Registry registry;
    private final Installation installation;
    private final Clock clock;

    Watching(SignupLinks links, Signups signups, Runs runs, Registry registry, Installation installation, Clock clock) {
        this.links = links;
        this.signups = signups;
        this.runs = runs;
        this.registry = registry;
        this.installation = installation;
        this.clock = clock;
    }

    /** The sign-up behind the link; empty for a link that is not ours, is forgotten, or whose time is over. */
    Optional<Signup> find(String token) {
        return links.read(token).flatMap(signups::find).filter(signup -> signup.isLiveAt(clock.instant()));
    }

    WatchPage page(Signup signup, String token, String slug, FormErrors errors) {
        var opened = signup.state() instanceof SignupState.Opened found ? found : null;
        var run = opened == null ? null : runs.find(opened.run()).orElse(null);
        var space = opened == null
                ? null
                : registry.find(opened.tenant())
                        .map(tenant -> installation.space(tenant.primaryHost()))
                        .orElse(null);
        return new WatchPage(signup, token, slug, errors, installation.baseDomain(), run, space);
    }
}
