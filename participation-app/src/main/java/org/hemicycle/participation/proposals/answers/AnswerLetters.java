package org.hemicycle.participation.proposals.answers;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.reactions.Follows;
import org.hemicycle.participation.reactions.Target;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a letter to each person whom a published answer concerns, a batch of proposals at a time. */
@Component
class AnswerLetters implements Job {
    private static final String NAME = "proposals.answer-letters";
    private static final int BATCH = 200;
    private final JdbcClient sql;
    private final Jobs jobs;
    private final Follows follows;

    AnswerLetters(JdbcClient sql, Jobs jobs, Follows follows) {
        this.sql = sql;
        this.jobs = jobs;
        this.follows = follows;
    }

    /** Does so soon, if this transaction is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(List<Long> proposals) {
        for (int from = 0; from < proposals.size(); from += BATCH) {
            var batch = proposals.subList(from, Math.min(from + BATCH, proposals.size()));
            var numbers = String.join(",", batch.stream().map(String::valueOf).toList());
            jobs.enqueue(NAME, batch.getFirst() + ":" + System.nanoTime(), Map.of("proposals", numbers));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public void run(Map<String, String> details) {
        var numbers = java.util.Arrays.stream(
                        details.getOrDefault("proposals", "").split(","))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .toArray(Long[]::new);
        var answered = sql.sql("""
                select id, author_id, answer_version from proposal where id = any(:numbers) and removed_at is null and hidden_at is null
                """)
                .param("numbers", numbers)
                .query((row, _) -> new Answered(
                        row.getLong("id"), row.getObject("author_id", Long.class), row.getInt("answer_version")))
                .list();
        answered.forEach(this::tell);
    }

    private record Answered(long id, @Nullable Long author, int version) {}

    private void tell(Answered one) {
        if (one.author() != null) {
            ask(one.id(), one.author(), one.version());
        }
        var target = new Target("proposal", one.id());
        for (var page = follows.followers(target, 0, BATCH); !page.isEmpty(); ) {
            page.forEach(person -> ask(one.id(), person.value(), one.version()));
            page = follows.followers(target, page.getLast().value(), BATCH);
        }
    }

    private void ask(long proposal, long person, int version) {
        jobs.enqueue(
                AnswerLetter.NAME,
                proposal + ":" + person + ":" + version,
                Map.of("proposal", Long.toString(proposal), "person", Long.toString(person)));
    }
}
