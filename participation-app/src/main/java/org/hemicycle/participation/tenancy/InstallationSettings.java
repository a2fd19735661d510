package org.hemicycle.participation.tenancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this node finds the registry, and how the public finds it.
 *
 * @param databaseUrl JDBC address of the registry's database
 * @param dataplaneSecret from which the passwords of the data plane's logins are derived
 * @param tenantsKey 32 bytes in base64, under which the keys of the tenants are wrapped
 * @param baseDomain under which every organisation has a name
 * @param publicScheme {@code http} or {@code https}, as the public sees it
 * @param publicPort as the public sees it
 * @param state folder of the last known directory and settings
 * @param trustedProxies addresses or networks whose X-Forwarded headers are believed
 */
@Validated
@ConfigurationProperties("hemicycle")
record InstallationSettings(
        @NotBlank String databaseUrl,
        @NotBlank String dataplaneSecret,
        @NotBlank String tenantsKey,
        @DefaultValue("localhost") @NotBlank String baseDomain,
        @DefaultValue("http") @Pattern(regexp = "https?") String publicScheme,
        @DefaultValue("8080") @Min(1) @Max(65535) int publicPort,
        @DefaultValue("var/participation") Path state,
        @DefaultValue List<String> trustedProxies) {
    boolean isHttps() {
        return publicScheme.equals("https");
    }
}
