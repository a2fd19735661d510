package org.hemicycle.provisioning;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the data plane finds what it serves.
 *
 * @param databaseUrl JDBC address of the registry's database
 * @param dataplaneSecret source of the passwords of its logins
 * @param baseDomain where spaces are served by default
 * @param state folder for the last known directory and settings
 */
@Validated
@ConfigurationProperties("hemicycle")
public record DataPlaneProperties(
        @NotBlank String databaseUrl,
        @NotBlank String dataplaneSecret,
        @DefaultValue("localhost") String baseDomain,
        @DefaultValue("var/participation") Path state) {}
