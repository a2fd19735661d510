package org.hemicycle.manager.console.providers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.federation.Preset;
import org.hemicycle.provisioning.federation.ProviderDraft;
import org.hemicycle.provisioning.federation.ProviderForm;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form of a provider of an organisation.
 *
 * @param version which the form shows; null for one that is not there yet
 * @param origins of the organisation, one for each of its host names, without a slash at the end
 */
record ProviderSheet(
        Tenant tenant,
        ProviderDraft draft,
        @Nullable Long version,
        boolean hasSecret,
        List<String> origins,
        FormErrors errors) {
    static ProviderSheet blank(Tenant tenant, Preset preset, Installation installation) {
        boolean french = preset == Preset.FRANCECONNECT;
        var name = french ? LocalizedText.of("FranceConnect", "FranceConnect") : LocalizedText.of(Map.of());
        var draft = new ProviderDraft(
                french ? "franceconnect" : "", preset, name, preset.issuer(), "", preset.settings(), 0, false);
        return of(tenant, draft, null, false, installation, FormErrors.NONE);
    }

    static ProviderSheet of(
            Tenant tenant,
            ProviderDraft draft,
            @Nullable Long version,
            boolean hasSecret,
            Installation installation,
            FormErrors errors) {
        var origins = tenant.hostNames().all().stream()
                .map(host -> installation.space(host).toString().replaceFirst("/$", ""))
                .toList();
        return new ProviderSheet(tenant, draft, version, hasSecret, origins, errors);
    }

    boolean isNew() {
        return version == null;
    }

    boolean isFranceConnect() {
        return draft.preset() == Preset.FRANCECONNECT;
    }

    String list() {
        return "/organisations/" + tenant.slug() + "/identity-providers";
    }

    String path() {
        return isNew() ? list() : list() + "/" + draft.key();
    }

    List<Locale> languages() {
        return tenant.locales();
    }

    String name(Locale language) {
        return draft.name().byLanguage().getOrDefault(language.getLanguage(), "");
    }

    List<String> addresses(String last) {
        var key = draft.key().isEmpty() ? "…" : draft.key();
        return origins.stream()
                .map(origin -> origin + "/session/providers/" + key + "/" + last)
                .toList();
    }

    String words(List<String> words) {
        return String.join(" ", words);
    }

    String facts() {
        return ProviderForm.lines(draft.settings().claims().facts());
    }

    List<Option> authentications(Texts t) {
        return List.of(
                Option.of("client_secret_basic", t.get("federation.admin.authentication.basic")),
                Option.of("client_secret_post", t.get("federation.admin.authentication.post")));
    }
}
