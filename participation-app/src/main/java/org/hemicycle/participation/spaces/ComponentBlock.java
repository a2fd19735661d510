package org.hemicycle.participation.spaces;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A component on the page of its space: its name there, and what it holds. */
record ComponentBlock(LocalizedText name, ComponentSummary summary) {}
