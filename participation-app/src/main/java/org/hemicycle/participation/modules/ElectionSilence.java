package org.hemicycle.participation.modules;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.Settings;
import org.hemicycle.provisioning.settings.Silence;
import org.hemicycle.provisioning.settings.Silences;
import org.springframework.stereotype.Component;

/**
 * When the law asks the bound organisation to publish nothing. It comes with the settings, which are in memory: asking costs nothing. Whatever
 * goes out by itself, such as a scheduled page or a newsletter, asks here first.
 */
@Component
public class ElectionSilence {
    private final Settings settings;
    private final Clock clock;

    ElectionSilence(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The silence of now. */
    public Optional<Silence> now() {
        return silences().at(time());
    }

    /** The next one. */
    public Optional<Silence> next() {
        return silences().after(time());
    }

    private Silences silences() {
        return settings.of(CurrentTenant.get()).calendar().silences();
    }

    private LocalDateTime time() {
        return LocalDateTime.ofInstant(clock.instant(), CurrentTenant.get().timeZone());
    }
}
