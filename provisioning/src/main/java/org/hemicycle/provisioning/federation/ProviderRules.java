package org.hemicycle.provisioning.federation;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What may be set for a provider. Its addresses are called by our servers, so that they must be https; hosts that the operator
 * trusts by name may speak http.
 */
public final class ProviderRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern TOKEN = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,100}");
    private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_:/.-]{1,200}");
    private static final Pattern FACT = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,39}");
    private static final int LONGEST = 255;
    private static final int MOST = 20;

    /** The scopes that FranceConnect knows (documentation of version 2); others are refused with an error page of its own. */
    public static final Set<String> FRANCECONNECT_SCOPES = Set.of(
            "openid",
            "profile",
            "birth",
            "identite_pivot",
            "gender",
            "birthdate",
            "birthcountry",
            "birthplace",
            "given_name",
            "family_name",
            "email",
            "preferred_username",
            "idp_birthdate",
            "idp_id",
            "amr");

    private final Set<String> trustedHosts;

    /** @param trustedHosts names or addresses of hosts that may be in a private network, and speak http */
    public ProviderRules(Collection<String> trustedHosts) {
        this.trustedHosts = Set.copyOf(trustedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    /** Whether the operator trusts this host by name. */
    public boolean trusts(String host) {
        return trustedHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    /** Whether an address of a provider may be used: https, or http where the operator trusts the host. */
    public boolean mayBeCalled(URI address) {
        var scheme = address.getScheme();
        var host = address.getHost();
        if (scheme == null || host == null || address.getUserInfo() != null || address.getFragment() != null) {
            return false;
        }
        return scheme.equalsIgnoreCase("https") || (scheme.equalsIgnoreCase("http") && trusts(host));
    }

    /**
     * All that is wrong with the draft.
     *
     * @param secret whether a client secret comes with it or is kept already
     */
    public List<ProviderProblem> check(ProviderDraft draft, boolean secret) {
        var problems = new ArrayList<ProviderProblem>();
        if (!KEY.matcher(draft.key()).matches() || draft.key().length() > 40) {
            problems.add(ProviderProblem.of("key", "key"));
        }
        if (draft.name().isEmpty()
                || draft.name().byLanguage().values().stream().anyMatch(name -> name.length() > 80)) {
            problems.add(ProviderProblem.of("name", "name", 80));
        }
        issuer(draft.issuer(), problems);
        if (draft.clientId().isBlank() || draft.clientId().length() > LONGEST) {
            problems.add(ProviderProblem.of("clientId", "client-id", LONGEST));
        }
        if (!secret) {
            problems.add(ProviderProblem.of("clientSecret", "client-secret"));
        }
        settings(draft, problems);
        return problems;
    }

    private void issuer(String issuer, List<ProviderProblem> problems) {
        try {
            var address = new URI(issuer);
            if (!mayBeCalled(address) || address.getQuery() != null || issuer.length() > LONGEST) {
                problems.add(ProviderProblem.of("issuer", "issuer"));
            }
        } catch (java.net.URISyntaxException e) {
            problems.add(ProviderProblem.of("issuer", "issuer"));
        }
    }

    private static void settings(ProviderDraft draft, List<ProviderProblem> problems) {
        var settings = draft.settings();
        scopes("scopes", settings.scopes(), draft.preset(), problems);
        scopes("verificationScopes", settings.verificationScopes(), draft.preset(), problems);
        if (settings.acr() != null && !TOKEN.matcher(settings.acr()).matches()) {
            problems.add(ProviderProblem.of("acr", "acr"));
        }
        claims(settings.claims(), problems);
        if (draft.preset() == Preset.FRANCECONNECT) {
            franceConnect(settings, problems);
        }
        if (draft.position() < 0 || draft.position() > 1000) {
            problems.add(ProviderProblem.of("position", "position"));
        }
    }

    private static void scopes(String field, List<String> scopes, Preset preset, List<ProviderProblem> problems) {
        boolean wellFormed =
                scopes.stream().allMatch(scope -> TOKEN.matcher(scope).matches());
        if (!scopes.contains("openid") || !wellFormed || scopes.size() > MOST) {
            problems.add(ProviderProblem.of(field, "scopes"));
        } else if (preset == Preset.FRANCECONNECT && !FRANCECONNECT_SCOPES.containsAll(scopes)) {
            var unknown = new TreeSet<>(scopes);
            unknown.removeAll(FRANCECONNECT_SCOPES);
            problems.add(ProviderProblem.of(field, "scopes-franceconnect", String.join(" ", unknown)));
        }
    }

    private static void claims(ClaimNames claims, List<ProviderProblem> problems) {
        if (claims.name().size() > 5 || !claims.name().stream().allMatch(ProviderRules::isClaim)) {
            problems.add(ProviderProblem.of("claims.name", "claim"));
        }
        if (!isClaim(claims.email())) {
            problems.add(ProviderProblem.of("claims.email", "claim"));
        }
        if (!isClaim(claims.emailVerified())) {
            problems.add(ProviderProblem.of("claims.emailVerified", "claim"));
        }
        if (!isClaim(claims.language())) {
            problems.add(ProviderProblem.of("claims.language", "claim"));
        }
        boolean good = claims.facts().entrySet().stream()
                .allMatch(fact -> FACT.matcher(fact.getKey()).matches() && isClaim(fact.getValue()));
        if (!good || claims.facts().size() > MOST) {
            problems.add(ProviderProblem.of("claims.facts", "facts"));
        }
    }

    private static boolean isClaim(String name) {
        return CLAIM.matcher(name).matches();
    }

    /** What FranceConnect refuses must not be asked of it. */
    private static void franceConnect(ProviderSettings settings, List<ProviderProblem> problems) {
        if (settings.pkce()) {
            problems.add(ProviderProblem.of("pkce", "franceconnect-pkce"));
        }
        if (settings.authentication() != ClientAuthentication.POST) {
            problems.add(ProviderProblem.of("clientAuthentication", "franceconnect-authentication"));
        }
        if (!"eidas1".equals(settings.acr())) {
            problems.add(ProviderProblem.of("acr", "franceconnect-acr"));
        }
    }
}
