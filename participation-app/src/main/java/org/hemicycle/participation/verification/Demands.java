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
import org.jspecify.annotations.Nullable;

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

    /** Whether what one authorisation is about has been shown. */
    public boolean has(Wanted wanted) {
        return held.stream().anyMatch(one -> one.handler().equals(wanted.handler()) && suits(wanted, one));
    }

    /** Whether the authorisation is there, but is not of somebody for whom the action is. */
    public boolean isUnsuitable(Wanted wanted) {
        return !has(wanted) && held.stream().anyMatch(one -> one.handler().equals(wanted.handler()));
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
                        ? condition.wanted().stream().allMatch(this::has)
                        : condition.wanted().stream().anyMatch(this::has));
    }

    private boolean suits(Wanted wanted, @Nullable Authorisation held) {
        return held != null
                && held.facts().livesIn(wanted.districts())
                && held.facts().isAged(wanted.age(), today);
    }

    private static boolean isOpen(Condition condition) {
        return condition.isEmpty() || Contributions.isOn("verification");
    }
}
