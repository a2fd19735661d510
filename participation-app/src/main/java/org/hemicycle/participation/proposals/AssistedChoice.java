package org.hemicycle.participation.proposals;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A proposal on the sheet of somebody present: in which space, and whether they support it already. */
public record AssistedChoice(ProposalId id, String title, LocalizedText space, boolean given) {}
