package org.hemicycle.manager.signup;

import java.util.List;
import java.util.Map;
import org.hemicycle.manager.organisations.Beginning;
import org.hemicycle.manager.organisations.Draft;
import org.hemicycle.provisioning.plans.Plan;
import org.hemicycle.provisioning.plans.PlanKey;
import org.hemicycle.provisioning.plans.Plans;
import org.springframework.stereotype.Component;

/** What the space of a sign-up begins with: the usual for its kind, on the plan that operators chose. */
@Component
class DraftOfASignup {
    private static final List<String> MODULES = List.of("proposals", "discussions", "pages");
    private static final String ZONE = "Europe/Paris";

    private final Plans plans;

    DraftOfASignup(Plans plans) {
        this.plans = plans;
    }

    Draft of(Signup signup, SignupSettings settings) {
        var language = signup.language().getLanguage();
        var plan = settings.plan(signup.kind());
        var allowed = PlanKey.of(plan).flatMap(plans::find).map(Plan::modules);
        var usual = Beginning.of(signup.kind(), plans.offered());
        return new Draft(
                signup.slug(),
                Map.of(language, signup.name()),
                signup.kind().key(),
                List.of(language),
                ZONE,
                plan,
                MODULES.stream()
                        .filter(module -> allowed.isEmpty() || allowed.get().contains(module))
                        .toList(),
                List.of(),
                null,
                new Draft.Look(usual.primaryColour(), usual.preset(), null),
                new Draft.Contact(signup.person(), signup.email()),
                null,
                null,
                settings.isFree(signup.kind()) ? null : Integer.valueOf(settings.trialDays()));
    }
}
