package org.hemicycle.participation.moderation.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words that an organisation does not want to read, a list for each language. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ForbiddenWords {
    static final int MOST = 2000;
    static final int LONGEST = 60;

    private final JdbcClient sql;

    ForbiddenWords(JdbcClient sql) {
        this.sql = sql;
    }

    /** The lists by language. */
    Map<String, List<String>> lists() {
        var lists = new TreeMap<String, List<String>>();
        sql.sql("select language, word from forbidden_word order by language, word")
                .query(row -> {
                    lists.computeIfAbsent(row.getString("language"), _ -> new java.util.ArrayList<>())
                            .add(row.getString("word"));
                });
        return lists;
    }

    /** Writes the list of one language in place of the one it had. */
    void replace(String language, List<String> words) {
        sql.sql("delete from forbidden_word where language = ?").param(language).update();
        sql.sql("insert into forbidden_word (language, word) select ?, unnest(?) on conflict do nothing")
                .params(language, words.toArray(String[]::new))
                .update();
    }

    /** The first word of a list that stands in the text. That of the text's language is used, or all when it cannot be told. */
    public Optional<String> in(String text) {
        var lists = lists();
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        var skeleton = Skeleton.of(text);
        var language = Tongue.of(text);
        return lists.entrySet().stream()
                .filter(list -> language.isEmpty() || list.getKey().equals(language.get()))
                .flatMap(list -> list.getValue().stream())
                .filter(word -> Skeleton.has(skeleton, word))
                .findFirst();
    }
}
