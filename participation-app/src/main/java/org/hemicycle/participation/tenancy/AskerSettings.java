package org.hemicycle.participation.tenancy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask whether a certificate may be had for a name.
 *
 * @param tlsAskers addresses or networks: those of the proxies that speak TLS
 */
@ConfigurationProperties("hemicycle.hostnames")
record AskerSettings(@DefaultValue({"127.0.0.0/8", "::1"}) List<String> tlsAskers) {
    AskerSettings {
        tlsAskers = List.copyOf(tlsAskers);
    }
}
