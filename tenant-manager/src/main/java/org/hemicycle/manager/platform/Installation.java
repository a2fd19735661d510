package org.hemicycle.manager.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.hemicycle.provisioning.registry.HostName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this installation is reached.
 *
 * @param managerUrl the address of the tenant manager, the issuer of its tokens; no slash at the end
 * @param managerHosts further host names that it answers to: its name in a private network
 * @param trustedProxies addresses or networks whose X-Forwarded-For is believed
 * @param baseDomain where spaces are served by default
 * @param publicScheme {@code http} or {@code https}, for links to spaces
 * @param publicPort for links to spaces
 * @param masterKey 32 bytes in base64, under which secrets are encrypted
 */
@Validated
@ConfigurationProperties("hemicycle")
public record Installation(
        @NotNull @DefaultValue("http://localhost:8090") URI managerUrl,
        @DefaultValue List<String> managerHosts,
        @DefaultValue List<String> trustedProxies,
        @NotBlank @DefaultValue("localhost") String baseDomain,
        @Pattern(regexp = "https?") @DefaultValue("http") String publicScheme,
        @DefaultValue("8080") int publicPort,
        @NotBlank String masterKey) {
    public Installation {
        if (managerUrl.getHost() == null) {
            throw new IllegalArgumentException("hemicycle.manager-url is not an address: " + managerUrl);
        }
        if (managerUrl.getPath() != null && !managerUrl.getPath().isEmpty()) {
            throw new IllegalArgumentException("hemicycle.manager-url has no path: " + managerUrl);
        }
        managerHosts = List.copyOf(managerHosts);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** The address of a page or resource of the tenant manager; the path begins with a slash. */
    public URI manager(String path) {
        return URI.create(managerUrl + path);
    }

    /** The address of the first page of a space. */
    public URI space(HostName host) {
        var usual = publicScheme.equals("https") ? 443 : 80;
        return URI.create(publicScheme + "://" + host.value() + (publicPort == usual ? "" : ":" + publicPort) + "/");
    }

    /** Whether the tenant manager is reached by TLS, be it at a proxy in front of it. */
    public boolean secure() {
        return "https".equals(managerUrl.getScheme());
    }

    @Override
    public String toString() {
        return "Installation[" + managerUrl + ", " + baseDomain + "]";
    }
}
