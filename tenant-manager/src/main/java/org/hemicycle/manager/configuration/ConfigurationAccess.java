package org.hemicycle.manager.configuration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may read the configuration.
 *
 * @param configUser the name by which the data plane introduces itself
 * @param configPassword long and random: it is compared, not stretched
 */
@Validated
@ConfigurationProperties("hemicycle")
record ConfigurationAccess(
        @NotBlank String configUser,
        @NotBlank @Size(min = 16) String configPassword) {
    @Override
    public String toString() {
        return "ConfigurationAccess[" + configUser + "]";
    }
}
