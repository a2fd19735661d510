package org.hemicycle.participation.api.clients;

import java.util.List;
import java.util.Set;
import org.hemicycle.participation.api.ApiScope;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form about a client. */
public record ConnectionFormPage(ClientDraft draft, List<ApiScope> offer, FormErrors errors) {
    public ConnectionFormPage {
        offer = List.copyOf(offer);
    }

    /** The scopes to choose from; what a site always learns is not asked for. */
    public List<Option> scopes(Texts t) {
        return offer.stream()
                .filter(scope -> !scope.key().equals(SiteScopes.OPENID))
                .map(scope -> new Option(
                        scope.key(),
                        t.get(scope.label()),
                        scope.personal() && !draft.kind().signsIn() ? t.get("api.scope.personal") : null))
                .toList();
    }

    public Set<String> chosen() {
        return draft.scopes();
    }

    public String redirects() {
        return String.join("\n", draft.redirects());
    }

    public String logouts() {
        return String.join("\n", draft.logouts());
    }
}
