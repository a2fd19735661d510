package org.hemicycle.participation.discussions;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is discussed, whatever module has it. */
@Component
public class Subjects {
    private final List<Discussable> kinds;

    Subjects(List<Discussable> kinds) {
        this.kinds = kinds;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Discussed> find(Subject subject, @Nullable SignedIn reader) {
        return kinds.stream()
                .filter(kind -> kind.type().equals(subject.type()))
                .findFirst()
                .flatMap(kind -> kind.find(subject.id(), reader));
    }
}
