package org.hemicycle.provisioning.requests;

import java.util.UUID;
import org.hemicycle.provisioning.registry.TenantId;
import tools.jackson.databind.JsonNode;

/** A wish of a tenant, as it stands in its cell. */
public record Request(UUID id, TenantId tenant, String kind, JsonNode payload) {}
