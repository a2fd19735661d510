package org.hemicycle.participation.tenancy;

import java.util.Map;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * How the organisation presents itself: what its administrators may change.
 *
 * @param texts by key: {@code welcome}, {@code introduction}, {@code legal}
 * @param settings what administrators have set, by module; written by {@link Organisations#set}
 * @param version grows with each change; 0 while the home could not be asked yet
 */
public record Organisation(
        LocalizedText name, Look look, Map<String, LocalizedText> texts, OrganisationSettings settings, long version) {
    public Organisation {
        texts = Map.copyOf(texts);
    }

    /**
     * Colours and pictures.
     *
     * @param preset key of a preset of themes; null for that of its kind
     * @param primaryColour {@code #rrggbb}, as wished; pages show the corrected ramp
     * @param logo key of a picture in the organisation's files
     * @param picture key of the picture of its home page
     */
    public record Look(
            @Nullable String preset,
            String primaryColour,
            @Nullable String logo,
            @Nullable String picture) {}

    /** The text of a key; empty where the organisation wrote none. */
    public LocalizedText text(String key) {
        return texts.getOrDefault(key, LocalizedText.of(Map.of()));
    }

    /** Whether the home has been asked: what the directory alone knows says nothing about the settings. */
    public boolean isKnown() {
        return version > 0;
    }

    /** Whether the whole space is behind sign-in, as its administrators decided under {@code identity}. */
    public boolean isClosed() {
        return settings.of("identity", Entry.OPEN).closed();
    }

    /** Whether people may sign in with a password, as its administrators decided under {@code identity}. */
    public boolean takesPasswords() {
        return settings.of("identity", Entry.OPEN).passwords();
    }

    private record Entry(boolean closed, boolean passwords) {
        static final Entry OPEN = new Entry(false, true);
    }

    /** What the directory knows, for pages shown while the organisation's own home cannot be asked. */
    static Organisation fromDirectory(Tenant tenant) {
        var branding = tenant.branding();
        var look = new Look(branding.preset(), branding.primaryColour(), branding.logo(), null);
        return new Organisation(tenant.name(), look, Map.of(), OrganisationSettings.NONE, 0);
    }
}
