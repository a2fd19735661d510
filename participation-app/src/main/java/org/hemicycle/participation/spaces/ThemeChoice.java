package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A theme under which contributions can be put. */
public record ThemeChoice(long id, LocalizedText name) {}
