package org.hemicycle.manager.status;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public status page looks.
 *
 * @param spaces what answers 200 when spaces are served: {@code /_ready} of a node, or of the balancer before all of them
 */
@ConfigurationProperties("hemicycle.status")
record StatusSettings(
        @DefaultValue("http://127.0.0.1:8080/_ready") URI spaces) {}
