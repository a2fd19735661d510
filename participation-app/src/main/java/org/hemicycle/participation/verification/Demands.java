package org.hemicycle.participation.verification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.spaces.Conditions.Condition;
import org.hemicycle.participation.spaces.Conditions.Wanted;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.verification.authorisations.Authorisation;
import org.hemicycle.themes.Message;

/** What the actions of one component demand of one reader. */
public final class Demands {
    private final Place place;
    private final List<Authorisation> held;
    private final LocalDate today;

    Demands(Place place, List<Authorisation> held, LocalDate today) {
        this.place = place;
        this.held = held;
        this.today = today;
    }

    /** Whether the reader may do this, a key such as {@code support}. */
    public Demand of(String action) {
        var condition = place.conditions().of(action);
        if (!isOpen(condition)) {
            return new Demand.Closed(Message.of("verification.closed"));
        }
        return isMet(condition)
                ? new Demand.Free()
                : new Demand.Missing(
                        why(condition),
                        "/account/verifications/steps?component=" + place.component() + "&action=" + action);
    }

    /** Whether one of the authorisations that an action demands is there, and tells what it must. */
    public boolean has(Condition condition, Wanted wanted) {
        return holds(wanted) && suits(condition, wanted);
    }

    /** Whether it is there, but is not of somebody for whom the action is; not said while another may still tell what is missing. */
    public boolean isUnsuitable(Condition condition, Wanted wanted) {
        boolean others = condition.all() && !condition.wanted().stream().allMatch(this::holds);
        return holds(wanted) && !others && !suits(condition, wanted);
    }

    /** For whom it is, in a sentence. */
    static Message why(Condition condition) {
        var districts = same(condition.wanted().stream()
                .map(Wanted::districts)
                .filter(set -> condition.all() ? !set.isEmpty() : true));
        var ages = condition.wanted().stream().mapToInt(Wanted::age);
        int age = condition.all() ? ages.max().orElse(0) : ages.min().orElse(0);
        var names = String.join(", ", districts.stream().sorted().toList());
        if (names.isEmpty()) {
            return age > 0 ? Message.of("verification.for-age", age) : Message.of("verification.for-verified");
        }
        return age > 0
                ? Message.of("verification.for-district-and-age", names, age)
                : Message.of("verification.for-district", names);
    }

    private static Set<String> same(Stream<Set<String>> sets) {
        var distinct = new HashSet<>(sets.toList());
        return distinct.size() == 1 ? distinct.iterator().next() : Set.of();
    }

    private boolean isMet(Condition condition) {
        return condition.isEmpty()
                || (condition.all()
                        ? condition.wanted().stream().allMatch(wanted -> has(condition, wanted))
                        : condition.wanted().stream().anyMatch(wanted -> has(condition, wanted)));
    }

    private boolean holds(Wanted wanted) {
        return held.stream().anyMatch(one -> one.handler().equals(wanted.handler()));
    }

    /** Where all are needed, one may tell the district and another the age; where one is enough, it tells both. */
    private boolean suits(Condition condition, Wanted wanted) {
        var telling = held.stream()
                .filter(one -> condition.all()
                        ? condition.wanted().stream()
                                .anyMatch(any -> any.handler().equals(one.handler()))
                        : one.handler().equals(wanted.handler()))
                .map(Authorisation::facts)
                .toList();
        return telling.stream().anyMatch(facts -> facts.livesIn(wanted.districts()))
                && telling.stream().anyMatch(facts -> facts.isAged(wanted.age(), today));
    }

    private static boolean isOpen(Condition condition) {
        return condition.isEmpty() || Contributions.isOn("verification");
    }
}
