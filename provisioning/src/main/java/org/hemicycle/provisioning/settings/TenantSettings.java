package org.hemicycle.provisioning.settings;

import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;

/** Everything the operators have set for one tenant, validated. */
public record TenantSettings(ProposalsSettings proposals, DiscussionsSettings discussions, LimitsSettings limits) {}
