package org.hemicycle.participation.discussions;

import java.time.Instant;

/** A comment taken down at a workshop, as its facilitator sees it; {@code name} is empty for who gave none. */
public record TakenComment(CommentId id, Subject subject, String name, String body, Instant at) {}
