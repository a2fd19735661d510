package org.hemicycle.provisioning.settings;

import java.util.Map;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;

/** Everything the operators have set for one tenant, validated. */
public record TenantSettings(
        ProposalsSettings proposals,
        DiscussionsSettings discussions,
        LimitsSettings limits,
        OwnMailSettings mail,
        CalendarSettings calendar) {
    /** What applies where nobody has set anything. */
    public static TenantSettings builtIn() {
        try {
            return SettingsBinding.bind(Map.of());
        } catch (WrongSetting e) {
            throw new IllegalStateException(e);
        }
    }
}
