package org.hemicycle.participation.proposals.answers;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Jobs;
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

    AnswerLetters(JdbcClient sql, Jobs jobs) {
        this.sql = sql;
        this.jobs = jobs;
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
        sql.sql("""
                select p.id, p.author_id as person, p.answer_version
                  from proposal p where p.id = any(:numbers) and p.author_id is not null and p.hidden_at is null
                """).param("numbers", numbers).query(row -> {
            ask(row.getLong("id"), row.getLong("person"), row.getInt("answer_version"));
        });
    }

    private void ask(long proposal, long person, int version) {
        jobs.enqueue(
                AnswerLetter.NAME,
                proposal + ":" + person + ":" + version,
                Map.of("proposal", Long.toString(proposal), "person", Long.toString(person)));
    }
}
