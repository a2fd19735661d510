package org.hemicycle.participation;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Early modules are used by later ones, never back. */
class ModulesTest {
    @Test
    void dependOneWay() {
        ApplicationModules.of(ParticipationApp.class).verify();
    }
}
