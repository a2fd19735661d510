package org.hemicycle.provisioning.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the control plane knows it: with what the data plane need not see.
 *
 * @param templateVersion the version of the template that its space was filled from; null from before there were versions
 */
public record Enrolment(
        Tenant tenant,
        Administrator administrator,
        String template,
        @Nullable Integer templateVersion,
        Instant createdAt) {}
