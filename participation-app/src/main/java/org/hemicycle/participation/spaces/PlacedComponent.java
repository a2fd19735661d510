package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A component that stands in a space: which module it is of, and how it is called there. */
public record PlacedComponent(long id, String module, LocalizedText name) {}
