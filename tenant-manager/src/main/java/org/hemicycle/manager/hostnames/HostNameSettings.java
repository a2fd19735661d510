package org.hemicycle.manager.hostnames;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where own host names have to lead, and how the DNS is asked.
 *
 * @param target the name that CNAME records lead to; null for the base domain
 * @param addresses public addresses of the proxies; empty for those of {@code target}
 * @param dnsServers resolvers as {@code address} or {@code address:port}; empty for those of the machine
 * @param dnsTimeout how long one look at the DNS may take, all questions of it asked at once
 * @param grace how long a name that fails is served on
 * @param tlsPort where certificates are looked at
 * @param tlsAskers addresses or networks that may ask whether a certificate may be had
 */
@Validated
@ConfigurationProperties("hemicycle.hostnames")
record HostNameSettings(
        @Nullable String target,
        @DefaultValue List<String> addresses,
        @DefaultValue List<String> dnsServers,
        @DefaultValue("4s") Duration dnsTimeout,
        @DefaultValue("7d") Duration grace,
        @DefaultValue("443") @Min(1) @Max(65535) int tlsPort,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> tlsAskers) {
    HostNameSettings {
        addresses = List.copyOf(addresses);
        dnsServers = List.copyOf(dnsServers);
        tlsAskers = List.copyOf(tlsAskers);
    }
}
