package org.hemicycle.provisioning.registry;

import java.time.Instant;

/** An organisation as the control plane knows it: with what the data plane need not see. */
public record Enrolment(Tenant tenant, Administrator administrator, String template, Instant createdAt) {}
