package org.hemicycle.manager.signup;

import java.util.List;
import org.hemicycle.manager.organisations.FieldProblem;

/** What came of following the link of a letter, or of an operator's approval. */
public sealed interface Confirmation {
    /** The space is being built. */
    record Opened(Signup signup) implements Confirmation {}

    /** It waits for an operator, or for another day. */
    record Waiting(Signup signup) implements Confirmation {}

    /** It was confirmed or decided before; nothing was done. */
    record Already(Signup signup) implements Confirmation {}

    /** Something stands against it, such as a name that somebody got meanwhile; nothing was done. */
    record Refused(Signup signup, List<FieldProblem> problems) implements Confirmation {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** No cell has room now. */
    record NoRoom(Signup signup) implements Confirmation {}

    /** There is no such sign-up, or its time is over. */
    record Gone() implements Confirmation {}
}
