package org.hemicycle.participation.proposals;

import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A theme or territory of the organisation, and how many proposals of the list are about it or what is below it.
 *
 * @param kind {@code theme} or {@code territory}
 */
record ThemeCount(long id, String kind, @Nullable Long parent, LocalizedText name, int proposals) {}
