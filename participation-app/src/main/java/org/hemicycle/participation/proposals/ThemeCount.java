package org.hemicycle.participation.proposals;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A theme of the organisation, and how many proposals of the list are about it. */
record ThemeCount(long id, LocalizedText name, int proposals) {}
