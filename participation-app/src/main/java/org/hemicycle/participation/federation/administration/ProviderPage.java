package org.hemicycle.participation.federation.administration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.federation.IdentityProvider;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.federation.ProviderForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form of a provider.
 *
 * @param version which the form shows; null for one that is not there yet
 * @param hasSecret whether a client secret is kept
 * @param origins of the organisation, one for each of its host names
 * @param linked how many people's identities are linked through it
 */
record ProviderPage(
        ProviderDraft draft,
        @Nullable Long version,
        boolean hasSecret,
        List<String> origins,
        long linked,
        FormErrors errors) {
    static ProviderPage blank(Preset preset, List<String> origins) {
        boolean french = preset == Preset.FRANCECONNECT;
        var draft = new ProviderDraft(
                french ? "franceconnect" : "",
                preset,
                french ? LocalizedText.of("FranceConnect", "FranceConnect") : LocalizedText.of(java.util.Map.of()),
                preset.issuer(),
                "",
                preset.settings(),
                0,
                false);
        return again(draft, null, false, origins, FormErrors.NONE);
    }

    static ProviderPage of(IdentityProvider provider, List<String> origins, long linked) {
        return new ProviderPage(
                provider.draft(), provider.version(), provider.hasSecret(), origins, linked, FormErrors.NONE);
    }

    static ProviderPage again(
            ProviderDraft draft, @Nullable Long version, boolean hasSecret, List<String> origins, FormErrors errors) {
        return new ProviderPage(draft, version, hasSecret, origins, 0, errors);
    }

    boolean isNew() {
        return version == null;
    }

    boolean isFranceConnect() {
        return draft.preset() == Preset.FRANCECONNECT;
    }

    String path() {
        return isNew() ? "/admin/providers" : "/admin/providers/" + draft.key();
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    /** The addresses that the provider must know; those of a provider without a key show where it will stand. */
    List<String> callbacks() {
        return addresses("callback");
    }

    List<String> ends() {
        return addresses("end");
    }

    private List<String> addresses(String last) {
        var key = draft.key().isEmpty() ? "…" : draft.key();
        return origins.stream()
                .map(origin -> origin + "/session/providers/" + key + "/" + last)
                .toList();
    }

    String scopes() {
        return String.join(" ", draft.settings().scopes());
    }

    String verificationScopes() {
        return String.join(" ", draft.settings().verificationScopes());
    }

    String nameClaims() {
        return String.join(" ", draft.settings().claims().name());
    }

    String facts() {
        return ProviderForm.lines(draft.settings().claims().facts());
    }

    List<Option> authentications(Texts t) {
        return List.of(
                Option.of("client_secret_basic", t.get("federation.admin.authentication.basic")),
                Option.of("client_secret_post", t.get("federation.admin.authentication.post")));
    }

    List<Option> box(Texts t, String field) {
        return List.of(
                new Option("true", t.get("federation.admin." + field), t.get("federation.admin." + field + ".hint")));
    }

    Set<String> ticked(boolean value) {
        return value ? Set.of("true") : Set.of();
    }
}
