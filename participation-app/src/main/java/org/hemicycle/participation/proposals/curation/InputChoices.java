package org.hemicycle.participation.proposals.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hemicycle.participation.modules.Scope;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff choose among: themes, spaces, components, states and evaluators, in one statement. */
@Component
@Transactional(readOnly = true)
public class InputChoices {
    private final JdbcClient sql;

    InputChoices(JdbcClient sql) {
        this.sql = sql;
    }

    /** Something to choose; {@code within} is the number of its component or its space, 0 for none. */
    public record Choice(long id, LocalizedText name, LocalizedText place, long within) {
        Option option(Locale language) {
            var label = place.isEmpty() ? name.in(language) : place.in(language) + " · " + name.in(language);
            return Option.of(Long.toString(id), label);
        }
    }

    /** All that can be chosen in these spaces. */
    public record Choices(
            List<Choice> themes,
            List<Choice> spaces,
            List<Choice> components,
            List<Choice> states,
            List<Choice> evaluators) {
        /** These as options, after others. */
        public static List<Option> options(List<Choice> choices, Locale language, Option... first) {
            return Stream.concat(Stream.of(first), choices.stream().map(one -> one.option(language)))
                    .toList();
        }
    }

    /** What can be chosen by somebody who is responsible for these spaces. */
    public Choices within(Scope scope) {
        var choices = new Choices(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        sql.sql("""
                select 'theme' as kind, id, name, null::jsonb as place, 0 as within, position, 0 as rank from theme
                union all
                select 'space', s.id, s.title, null, 0, s.position, 0 from space s
                 where (:everywhere or s.id = any(:spaces))
                   and exists (select from component c where c.space_id = s.id and c.module = 'proposals')
                union all
                select 'component', c.id, c.name, s.title, s.id, s.position, c.position
                  from component c join space s on s.id = c.space_id
                 where c.module = 'proposals' and (:everywhere or s.id = any(:spaces))
                union all
                select 'state', z.id, z.name, c.name, c.id, c.position, z.position
                  from proposal_state z join component c on c.id = z.component_id
                 where (:everywhere or c.space_id = any(:spaces))
                union all
                select distinct 'evaluator', p.id, jsonb_build_object('fr', p.name), null::jsonb, 0, 0, 0
                  from participant p join role_grant g on g.participant_id = p.id
                 where g.role in ('evaluator', 'administrator') and p.disabled_at is null and p.confirmed_at is not null
                   and (:everywhere or g.space_id is null or g.space_id = any(:spaces))
                order by position, rank, id limit 2000
                """)
                .param("everywhere", scope.everywhere())
                .param("spaces", scope.array())
                .query(row -> {
                    var choice = new Choice(
                            row.getLong("id"),
                            Localized.text(row, "name"),
                            Localized.optional(row, "place").orElse(LocalizedText.of(java.util.Map.of())),
                            row.getLong("within"));
                    list(choices, row.getString("kind")).add(choice);
                });
        return choices;
    }

    private static List<Choice> list(Choices choices, String kind) {
        return switch (kind) {
            case "theme" -> choices.themes();
            case "space" -> choices.spaces();
            case "component" -> choices.components();
            case "state" -> choices.states();
            default -> choices.evaluators();
        };
    }
}
