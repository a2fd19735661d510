package org.hemicycle.provisioning.federation;

import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * A provider of an organisation.
 *
 * @param hasSecret whether a client secret is kept for it
 * @param version grows with each change; what is remembered of a provider is good for one version
 */
public record IdentityProvider(long id, ProviderDraft draft, boolean hasSecret, long version) {
    public String key() {
        return draft.key();
    }

    public Preset preset() {
        return draft.preset();
    }

    public LocalizedText name() {
        return draft.name();
    }

    public String issuer() {
        return draft.issuer();
    }

    public String clientId() {
        return draft.clientId();
    }

    public ProviderSettings settings() {
        return draft.settings();
    }

    public boolean enabled() {
        return draft.enabled();
    }

    /** Where the provider sends people back to, below an origin of the organisation. */
    public String callbackPath() {
        return "/session/providers/" + key() + "/callback";
    }

    /** Where the provider sends people who have signed out, below an origin of the organisation. */
    public String endPath() {
        return "/session/providers/" + key() + "/end";
    }
}
