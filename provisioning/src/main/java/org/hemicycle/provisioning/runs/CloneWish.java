package org.hemicycle.provisioning.runs;

import org.hemicycle.provisioning.registry.TenantId;

/**
 * What a copy is made of.
 *
 * @param source the organisation that is copied
 * @param anonymised whether the copy is for training: nobody of the source is in it
 */
public record CloneWish(TenantId source, boolean anonymised) {}
