package org.hemicycle.provisioning.settings;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;

/**
 * Everything the operators have set for one tenant, validated.
 *
 * @param groups by prefix: {@code proposals}, {@code limits}
 */
public record TenantSettings(Map<String, Record> groups) {
    public TenantSettings {
        groups = Map.copyOf(groups);
    }

    /** What applies where nobody has set anything. */
    public static TenantSettings builtIn() {
        try {
            return SettingsBinding.bind(Map.of());
        } catch (WrongSetting e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings of this type, such as those of a module. */
    public <S extends Record> S of(Class<S> type) {
        return groups.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no module has the settings " + type));
    }

    /** The settings under this prefix; empty for a module that has none. */
    public Optional<Record> under(String prefix) {
        return Optional.ofNullable(groups.get(prefix));
    }

    public ProposalsSettings proposals() {
        return of(ProposalsSettings.class);
    }

    public DiscussionsSettings discussions() {
        return of(DiscussionsSettings.class);
    }

    public LimitsSettings limits() {
        return of(LimitsSettings.class);
    }

    public OwnMailSettings mail() {
        return of(OwnMailSettings.class);
    }

    public CalendarSettings calendar() {
        return of(CalendarSettings.class);
    }

    public MapSettings map() {
        return of(MapSettings.class);
    }
}
