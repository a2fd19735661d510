package org.hemicycle.provisioning.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The statement behind a page of the list. The page is chosen in the table of organisations alone, by its indexes; only then is all
 * that is known of the chosen few gathered.
 */
final class ChosenTenants {
    private static final int WORDS = 6;
    private static final int SHORT = 2;

    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final TenantQuery query;

    ChosenTenants(TenantQuery query) {
        this.query = query;
        if (query.state() == null) {
            where.append(" where t.state <> 'deleted'");
        } else {
            add(" where t.state = ?", query.state());
        }
        if (query.kind() != null) {
            add(" and t.kind = ?", query.kind().key());
        }
        if (query.plan() != null) {
            add(" and t.plan = ?", query.plan().key());
        }
        if (query.cell() != null) {
            add(" and t.cell = ?", query.cell());
        }
        if (query.template() != null) {
            add(" and t.template = ?", query.template());
        }
        addProblem();
        addWords();
    }

    /** The page, with one row more than its limit where there is another page. */
    String statement() {
        var page = new StringBuilder("""
                with page as materialized (
                  select t.id, t.created_at, t.sort_name from tenant t""").append(where);
        query.order().after(query.after()).ifPresent(place -> {
            page.append(query.order().beyond());
            parameters.addAll(place);
        });
        parameters.add(query.limit() + 1);
        return page.append(query.order().clause())
                .append(" limit ?)\n")
                .append(Enrolments.SELECT)
                .append(" where t.id = any (array(select page.id from page))")
                .append(query.order().clause())
                .toString();
    }

    /** How many there are, up to a number. */
    String count(int atMost) {
        parameters.add(atMost);
        return "select count(*) from (select from tenant t" + where + " limit ?) found";
    }

    List<Object> parameters() {
        return parameters;
    }

    private void addProblem() {
        if (TenantQuery.ANY_PROBLEM.equals(query.problem())) {
            where.append(" and exists (select from issue i where i.tenant_id = t.id and i.closed_at is null)");
        } else if (query.problem() != null) {
            add(
                    " and exists (select from issue i where i.tenant_id = t.id and i.closed_at is null and i.kind = ?)",
                    query.problem());
        }
    }

    private void addWords() {
        if (query.search() == null || query.search().isBlank()) {
            return;
        }
        query.search()
                .strip()
                .toLowerCase(Locale.ROOT)
                .lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .forEach(this::addWord);
    }

    /** What has no three letters is in no index of parts, unless it begins a word. */
    private void addWord(String word) {
        var before = word.codePointCount(0, word.length()) <= SHORT ? "'% '" : "'%'";
        add(
                " and t.id in (select w.id from tenant_words w where w.words like " + before
                        + " || search_words(?) || '%')",
                word.replaceAll("([%_\\\\])", "\\\\$1"));
    }

    private void add(String condition, Object value) {
        where.append(condition);
        parameters.add(value);
    }
}
