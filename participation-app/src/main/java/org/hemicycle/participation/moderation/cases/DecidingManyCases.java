package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.moderation.Things;
import org.hemicycle.participation.modules.Power;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One decision about several things, each only where the moderator may decide. */
@Component
@Transactional
public class DecidingManyCases {
    private static final int MOST = 100;
    private final Cases cases;
    private final Deciding deciding;
    private final Things things;

    DecidingManyCases(Cases cases, Deciding deciding, Things things) {
        this.cases = cases;
        this.things = things;
        this.deciding = deciding;
    }

    int hide(SignedIn actor, List<Long> numbers, Ruling ruling) {
        var anyVersion = new Ruling(ruling.ground(), ruling.rule(), ruling.statement(), null);
        return (int) theirs(actor, numbers)
                .filter(number -> deciding.hide(actor, number, anyVersion) == Deciding.Outcome.DONE)
                .count();
    }

    int keep(SignedIn actor, List<Long> numbers) {
        return (int) theirs(actor, numbers)
                .filter(number -> deciding.keep(actor, number, null) == Deciding.Outcome.DONE)
                .count();
    }

    /** The case of a thing in one of their spaces, opened when there is none. */
    Optional<Long> open(SignedIn actor, ThingRef ref) {
        return things.find(ref).filter(thing -> mayDecide(actor, thing.space())).map(thing -> {
            var before = cases.of(ref);
            long number = cases.open(thing);
            if (before.isEmpty()) {
                cases.move(number, thing.hidden() ? CaseState.HIDDEN : CaseState.KEPT, thing.hidden());
            }
            return number;
        });
    }

    private static boolean mayDecide(SignedIn actor, @Nullable Long space) {
        return space == null
                ? actor.powers().has(Power.MODERATE)
                : actor.powers().has(Power.MODERATE, space);
    }

    /** In the order of their numbers, so that two who decide at once wait for each other. */
    private java.util.stream.Stream<Long> theirs(SignedIn actor, List<Long> numbers) {
        return numbers.stream().distinct().sorted().limit(MOST).filter(number -> {
            var space = cases.spaceOf(number);
            return mayDecide(actor, space.isPresent() ? (Long) space.getAsLong() : null);
        });
    }
}
