package org.hemicycle.participation.verification.steps;

import java.util.List;
import org.hemicycle.participation.spaces.Conditions.Condition;
import org.hemicycle.participation.spaces.Conditions.Wanted;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Requests;

/**
 * What somebody must still show.
 *
 * @param next where they were, and go back to
 * @param here this page, to which each step comes back
 */
record StepsPage(Place place, Condition condition, List<Step> steps, Demand demand, String next, String here) {
    /**
     * One way that is demanded.
     *
     * @param done whether it has been shown, and suits
     * @param unsuitable whether it has been shown, and the action is for others
     */
    record Step(Way way, Wanted wanted, boolean done, boolean unsuitable) {
        /** Whether there is something to click now. */
        boolean canBegin() {
            return !done && !unsuitable && way.open() && !way.disputed();
        }
    }

    Message why() {
        return switch (demand) {
            case Demand.Missing missing -> missing.why();
            case Demand.Closed closed -> closed.why();
            case Demand.Free _ -> throw new IllegalStateException("nothing is missing");
        };
    }

    /** Whether one of several is enough. */
    boolean anyWillDo() {
        return !condition.all() && steps.size() > 1;
    }

    /** Which step comes now: the first that can be begun. */
    boolean isNext(Step step) {
        return step.canBegin()
                && (anyWillDo()
                        || steps.stream().filter(Step::canBegin).findFirst().orElseThrow() == step);
    }

    String path(Step step) {
        return step.way().handler().path() + "?next=" + Requests.encoded(here);
    }
}
