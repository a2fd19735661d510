package org.hemicycle.participation.moderation.spam;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hemicycle.participation.moderation.Sign;
import org.hemicycle.participation.moderation.ThingRef;
import org.hemicycle.participation.modules.Reportable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the moderators of the bound organisation have taught, in its own schema: how many texts with a word they hid as spam, and how many
 * they kept. A naive Bayes classifier; words that nobody has met say nothing, and nothing is said before there were some of both.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Lessons {
    private static final int ENOUGH = 5;
    private static final int TELLING = 12;

    private final JdbcClient sql;

    Lessons(JdbcClient sql) {
        this.sql = sql;
    }

    /** Teaches that this text is spam, or is not; what was taught about it before is taken back. */
    public void learn(Reportable.Thing thing, boolean spam) {
        var ref = new ThingRef(thing.type(), thing.id());
        forget(ref);
        var tokens = Tokens.of(thing.title() + "\n" + thing.text()).toArray(String[]::new);
        count(tokens, spam, 1);
        sql.sql("""
                insert into spam_lesson (subject_type, subject_id, author_id, spam, tokens) values (:type, :id, :author, :spam, :tokens)
                on conflict do nothing
                """)
                .param("type", ref.type())
                .param("id", ref.id())
                .param("author", thing.author(), Types.BIGINT)
                .param("spam", spam)
                .param("tokens", tokens)
                .update();
    }

    /** Takes back what was taught by this text. */
    public void forget(ThingRef thing) {
        sql.sql("delete from spam_lesson where subject_type = ? and subject_id = ? returning spam, tokens")
                .params(thing.type(), thing.id())
                .query((row, _) -> new Lesson(row.getBoolean("spam"), (String[])
                        row.getArray("tokens").getArray()))
                .optional()
                .ifPresent(lesson -> count(lesson.tokens, lesson.spam, -1));
    }

    /** What the words of a text say, the most telling first. */
    List<Sign> signs(String text) {
        var tokens = Tokens.of(text);
        if (tokens.isEmpty()) {
            return List.of();
        }
        var known = sql.sql("select token, spam, ham from spam_token where token = any(?)")
                .param(withTotals(tokens))
                .query((row, _) -> new Count(row.getString("token"), row.getInt("spam"), row.getInt("ham")))
                .list();
        var all = known.stream().filter(count -> count.token.isEmpty()).findFirst();
        if (all.isEmpty() || all.get().spam < ENOUGH || all.get().ham < ENOUGH) {
            return List.of();
        }
        return known.stream()
                .filter(count -> !count.token.isEmpty())
                .map(count -> Sign.ofWord(count.token, count.weight(all.get())))
                .filter(sign -> Math.abs(sign.weight()) >= 0.3)
                .sorted((one, other) -> Double.compare(Math.abs(other.weight()), Math.abs(one.weight())))
                .limit(TELLING)
                .toList();
    }

    private void count(String[] tokens, boolean spam, int step) {
        var counted = new ArrayList<>(List.of(tokens));
        counted.add("");
        sql.sql("""
                insert into spam_token as t (token, spam, ham)
                select token, greatest(0, :spam), greatest(0, :ham) from unnest(:tokens) as token order by token
                on conflict (token) do update set spam = greatest(0, t.spam + :spam), ham = greatest(0, t.ham + :ham)
                """)
                .param("spam", spam ? step : 0)
                .param("ham", spam ? 0 : step)
                .param("tokens", counted.toArray(String[]::new))
                .update();
    }

    private static String[] withTotals(Set<String> tokens) {
        var wanted = new ArrayList<>(tokens);
        wanted.add("");
        return wanted.toArray(String[]::new);
    }

    private record Lesson(boolean spam, String[] tokens) {}

    private record Count(String token, int spam, int ham) {
        /** How much likelier the word is in spam, one text of each kind added so that no single text decides. */
        double weight(Count all) {
            return Math.log((spam + 1.0) / (all.spam + 2.0)) - Math.log((ham + 1.0) / (all.ham + 2.0));
        }
    }
}
