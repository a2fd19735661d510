package org.hemicycle.participation.spaces;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The themes and territories of an organisation, two trees, each in its order: what stands below another is named after it. */
@Component
@Transactional(readOnly = true)
public class Themes {
    private final JdbcClient jdbc;

    Themes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All themes. */
    public List<ThemeChoice> all() {
        return tree("theme", null);
    }

    /** All territories. */
    public List<ThemeChoice> territories() {
        return tree("territory", null);
    }

    /** The themes under which one can put something in this component: the branches that were chosen for it, or all. */
    public List<ThemeChoice> offered(long component) {
        return tree("theme", component);
    }

    /** The territories in which one can put something in this component. */
    public List<ThemeChoice> territoriesOffered(long component) {
        return tree("territory", component);
    }

    private List<ThemeChoice> tree(String kind, @Nullable Long component) {
        return jdbc.sql("""
                with recursive chosen as (
                  select t.id from component c, jsonb_array_elements_text(c.settings -> 'taxonomy') as e(id), theme t
                   where c.id = :component and t.id = cast(e.id as bigint) and t.kind = :kind),
                tree as (
                  select id, array[cast(position as bigint), id] as path, jsonb_build_array(name) as names,
                         id in (select id from chosen) or not exists (select from chosen) as offered
                    from theme where parent_id is null and kind = :kind
                  union all
                  select t.id, tree.path || array[cast(t.position as bigint), t.id], tree.names || jsonb_build_array(t.name),
                         tree.offered or t.id in (select id from chosen)
                    from theme t join tree on t.parent_id = tree.id)
                select id, names from tree where offered order by path
                """)
                .param("kind", kind)
                .param("component", component, Types.BIGINT)
                .query((row, _) -> new ThemeChoice(row.getLong("id"), joined(Localized.list(row, "names"))))
                .list();
    }

    /** {@code Nature › Water}, in each language. */
    private static LocalizedText joined(List<LocalizedText> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        Map<String, String> joined = new TreeMap<>();
        names.getLast()
                .byLanguage()
                .keySet()
                .forEach(language -> joined.put(
                        language,
                        names.stream()
                                .map(name -> name.in(java.util.Locale.forLanguageTag(language)))
                                .collect(java.util.stream.Collectors.joining(" › "))));
        return LocalizedText.of(joined);
    }
}
