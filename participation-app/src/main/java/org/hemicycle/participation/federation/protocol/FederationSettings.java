package org.hemicycle.participation.federation.protocol;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator allows our servers to call for identity providers.
 *
 * @param trustedHosts names or addresses of hosts that may be in a private network, and may speak http
 */
@ConfigurationProperties("hemicycle.identity")
record FederationSettings(@DefaultValue List<String> trustedHosts) {}
