package org.hemicycle.provisioning.federation;

import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * What a provider is to be.
 *
 * @param key in the addresses at which the provider sends people back; never changes
 * @param name as people know it, on the button
 * @param issuer its identifier, below which its configuration is found
 * @param clientId under which it knows this organisation
 * @param position among the buttons
 * @param enabled whether people see it
 */
public record ProviderDraft(
        String key,
        Preset preset,
        LocalizedText name,
        String issuer,
        String clientId,
        ProviderSettings settings,
        int position,
        boolean enabled) {}
