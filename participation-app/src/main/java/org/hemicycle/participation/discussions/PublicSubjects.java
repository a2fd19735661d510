package org.hemicycle.participation.discussions;

import java.util.Collection;
import java.util.Set;

/** What is discussed, and who may read it: the module of a subject has a bean of this, so that its comments are not read apart from it. */
public interface PublicSubjects {
    /** The type of the subjects, as comments name it. */
    String type();

    /** Those among these numbers that everybody may read now. */
    Set<Long> among(Collection<Long> numbers);
}
