package org.hemicycle.provisioning.cells;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the control plane finds its database.
 *
 * @param databaseUrl JDBC address of the registry's database
 * @param databaseUser a login that may create databases and roles
 * @param dataplaneSecret source of the passwords of the data plane's logins
 * @param tenantsKey 32 bytes in base64, under which the keys of the tenants are wrapped; the same for both planes
 * @param baseDomain where spaces are served by default
 * @param cellDatabasePrefix what the name of a cell's database begins with
 */
@Validated
@ConfigurationProperties("hemicycle")
public record ControlPlaneProperties(
        @NotBlank String databaseUrl,
        @NotBlank String databaseUser,
        @NotBlank String databasePassword,
        @NotBlank String dataplaneSecret,
        @NotBlank String tenantsKey,
        @DefaultValue("localhost") String baseDomain,

        @DefaultValue("hemicycle_") @Pattern(regexp = "[a-z][a-z0-9_]*")
        String cellDatabasePrefix) {}
