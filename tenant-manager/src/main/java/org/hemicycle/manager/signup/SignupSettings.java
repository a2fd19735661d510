package org.hemicycle.manager.signup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemicycle.provisioning.registry.Kind;

/**
 * What operators have decided about sign-up.
 *
 * @param open whether anybody may sign up
 * @param approval whether an operator looks at every sign-up before its space opens
 * @param kinds which organisations may
 * @param freePlan the plan of associations, which have no trial
 * @param trialPlan the plan that the others try out
 * @param trialDays for how long
 * @param perDay how many spaces open by themselves in a day; the others wait
 * @param perAddress how often one network address may ask in an hour
 * @param effort how many digests a browser computes at most
 * @param slowMinutes how long the letter takes where no browser has worked
 * @param keptWords words of official institutions: a name with one of them waits for an operator
 * @param throwAway domains of mail that nobody keeps
 * @param version the entity tag of the API
 */
public record SignupSettings(
        boolean open,
        boolean approval,
        Set<Kind> kinds,
        String freePlan,
        String trialPlan,
        int trialDays,
        int perDay,
        int perAddress,
        int effort,
        int slowMinutes,
        List<String> keptWords,
        List<String> throwAway,
        long version) {
    public SignupSettings {
        kinds = Set.copyOf(kinds);
        keptWords = List.copyOf(keptWords);
        throwAway = List.copyOf(throwAway);
    }

    /** The plan of an organisation of this kind. */
    String plan(Kind kind) {
        return isFree(kind) ? freePlan : trialPlan;
    }

    /** Whether this kind keeps its space for nothing; the others try it out. */
    public boolean isFree(Kind kind) {
        return kind == Kind.ASSOCIATION;
    }

    /** The kinds in their order. */
    public Set<Kind> kindsInOrder() {
        return new TreeSet<>(kinds);
    }
}
