package org.hemicycle.participation.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.modules.Reportable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that can be judged in the bound organisation, whatever kind it is of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Things {
    private final List<Reportable> kinds;

    Things(List<Reportable> kinds) {
        this.kinds = kinds;
    }

    /** The kinds there are, in alphabetical order. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> types() {
        return kinds.stream().map(Reportable::type).sorted().toList();
    }

    public Optional<Reportable.Thing> find(ThingRef thing) {
        return kind(thing).flatMap(kind -> kind.find(thing.id()));
    }

    /** Those of these that are still there; one question for each kind. */
    public Map<ThingRef, Reportable.Thing> all(Collection<ThingRef> wanted) {
        var found = new HashMap<ThingRef, Reportable.Thing>();
        wanted.stream()
                .collect(Collectors.groupingBy(ThingRef::type, Collectors.mapping(ThingRef::id, Collectors.toList())))
                .forEach((type, ids) -> kind(type)
                        .ifPresent(kind ->
                                kind.all(ids).forEach(thing -> found.put(new ThingRef(type, thing.id()), thing))));
        return found;
    }

    public void hide(ThingRef thing) {
        kind(thing).ifPresent(kind -> kind.hide(thing.id()));
    }

    public void show(ThingRef thing) {
        kind(thing).ifPresent(kind -> kind.show(thing.id()));
    }

    /** All that this participant wrote and that is shown now. */
    public List<ThingRef> shownBy(long participant) {
        return kinds.stream()
                .filter(Things::isOn)
                .flatMap(kind -> kind.shownBy(participant).stream().map(id -> new ThingRef(kind.type(), id)))
                .toList();
    }

    private Optional<Reportable> kind(ThingRef thing) {
        return kind(thing.type());
    }

    private Optional<Reportable> kind(String type) {
        return kinds.stream()
                .filter(kind -> kind.type().equals(type) && isOn(kind))
                .findFirst();
    }

    private static boolean isOn(Reportable kind) {
        return Contributions.isOn(kind.module());
    }
}
