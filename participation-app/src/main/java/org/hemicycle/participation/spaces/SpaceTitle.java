package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A space, published or not, by its number and its title. */
public record SpaceTitle(long id, LocalizedText title) {}
