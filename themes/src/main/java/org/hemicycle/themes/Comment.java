package org.hemicycle.themes;

import java.time.Instant;
import java.util.List;

/** A comment as the thread shows it, with its answers; {@code alignment} is {@code for}, {@code neutral} or {@code against}. */
public record Comment(String id, String author, Instant at, String alignment, String body, List<Comment> answers) {
    public Comment {
        answers = List.copyOf(answers);
    }
}
