package org.hemicycle.manager.organisations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.registry.Kind;

/** What is proposed for an organisation of a kind, so that little is left to choose. */
public record Beginning(String kind, String plan, Set<String> modules, String preset, String primaryColour) {
    private static final Set<String> CITIZENS =
            Set.of("proposals", "discussions", "pages", "assistance", "verification");
    private static final Set<String> MEMBERS = Set.of("proposals", "discussions", "pages");
    /** The usual one as far as the plans on offer allow it. */
    public static Beginning of(Kind kind, List<Plan> offered) {
        var usual = usual(kind);
        return offered.stream()
                .filter(plan -> plan.key().key().equals(usual.plan()))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .map(usual::on)
                .orElse(usual);
    }

    private Beginning on(Plan offered) {
        var allowed = modules.stream().filter(offered.modules()::contains).collect(Collectors.toUnmodifiableSet());
        return new Beginning(kind, offered.key().key(), allowed, preset, primaryColour);
    }

    private static Beginning usual(Kind kind) {
        return switch (kind) {
            case CITY -> new Beginning("city", "public", CITIZENS, "city", "#1d5c8f");
            case PARLIAMENT -> new Beginning("parliament", "public", CITIZENS, "parliament", "#3d3f7d");
            case CAMPAIGN -> new Beginning("campaign", "campaign", CITIZENS, "campaign", "#b3202c");
            case ASSOCIATION -> new Beginning("association", "free", MEMBERS, "association", "#1d6f42");
        };
    }
}
