package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what stands around a space on its page: one statement, and another when there are other spaces to show. */
@Component
@Transactional(readOnly = true)
class Surroundings {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = """
            select json_build_object(
              'announcement', s.announcement, 'facts', s.facts, 'arranged', s.arranged,
              'blocks', (select coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'shown', b.shown, 'title', b.title, 'body', b.body)
                                                  order by b.position, b.id), '[]') from space_block b where b.space_id = s.id),
              'documents', (select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'mediaType', d.media_type, 'size', d.size)
                                                     order by d.position, d.id), '[]') from space_document d where d.space_id = s.id),
              'related', (select coalesce(json_agg(r.other_id order by r.position), '[]') from space_relation r where r.space_id = s.id),
              'children', (select coalesce(json_agg(c.id order by c.position, c.id), '[]') from space c where c.parent_id = s.id),
              'seats', (select coalesce(json_agg(json_build_object('name', m.name, 'role', m.role, 'since', m.since, 'until', m.until)
                                                 order by m.position, m.id), '[]') from assembly_member m where m.space_id = s.id),
              'members', (select coalesce(json_agg(json_build_object('name', coalesce(p.name, m.name), 'role', m.label) order by m.id), '[]')
                            from space_member m join participant p on p.id = m.participant_id
                           where m.space_id = s.id and m.listed and p.disabled_at is null),
              'body', (select json_build_object('purpose', l.purpose, 'composition', l.composition, 'workings', l.workings,
                         'createdBy', l.created_by, 'createdOn', l.created_on, 'lastsUntil', l.lasts_until, 'closedOn', l.closed_on,
                         'closingReason', l.closing_reason, 'links', l.links) from assembly l where l.space_id = s.id),
              'group', (select json_build_object('path', '/groups/' || g.slug, 'title', g.title) from space_group g
                         where g.id = s.group_id and g.published_at is not null),
              'parent', (select json_build_object('path', '/spaces/' || q.slug, 'title', q.title) from space q
                          where q.id = s.parent_id and q.published_at is not null))
              from space s where s.id = ?
            """;

    private final JdbcClient jdbc;
    private final Spaces spaces;

    Surroundings(JdbcClient jdbc, Spaces spaces) {
        this.jdbc = jdbc;
        this.spaces = spaces;
    }

    Around of(SpaceDetail space) {
        var read = JSON.readTree(
                jdbc.sql(ALL).param(space.card().id()).query(String.class).single());
        var related = numbers(read.get("related"));
        var children = numbers(read.get("children"));
        var others = spaces.among(
                java.util.stream.Stream.concat(related.stream(), children.stream())
                        .distinct()
                        .toList(),
                Audience.now());
        return new Around(
                read.get("arranged").asBoolean() ? blocks(read.get("blocks")) : SpaceBlock.usual(),
                text(read.get("announcement")),
                facts(read.get("facts")),
                list(read.get("documents"), Around.Document[].class),
                chosen(others, related::contains),
                chosen(others, children::contains),
                seats(read),
                optional(read.get("body"), Around.Body.class),
                optional(read.get("group"), Around.Way.class),
                optional(read.get("parent"), Around.Way.class));
    }

    /** Who sits there, then the members whose list is shown. */
    private static List<Around.Seat> seats(JsonNode read) {
        return java.util.stream.Stream.of("seats", "members")
                .flatMap(part -> list(read.get(part), Around.Seat[].class).stream())
                .toList();
    }

    /** Kinds that there were once, or will be, are passed over. */
    private static List<SpaceBlock> blocks(JsonNode blocks) {
        return blocks.valueStream()
                .flatMap(block -> SpaceBlock.Kind.of(block.get("kind").asString()).stream()
                        .map(kind -> new SpaceBlock(
                                block.get("id").asLong(),
                                kind,
                                block.get("shown").asBoolean(),
                                text(block.get("title")),
                                text(block.get("body")))))
                .toList();
    }

    private static SpaceFacts facts(JsonNode facts) {
        var answers = new java.util.HashMap<String, LocalizedText>();
        facts.properties().forEach(answer -> answers.put(answer.getKey(), text(answer.getValue())));
        return new SpaceFacts(answers);
    }

    private static List<SpaceCard> chosen(List<SpaceCard> cards, Predicate<Long> wanted) {
        return cards.stream().filter(card -> wanted.test(card.id())).toList();
    }

    private static List<Long> numbers(JsonNode numbers) {
        return numbers.valueStream().map(JsonNode::asLong).toList();
    }

    private static LocalizedText text(JsonNode text) {
        return text.isNull() ? LocalizedText.of(Map.of()) : JSON.treeToValue(text, LocalizedText.class);
    }

    private static <T> List<T> list(JsonNode nodes, Class<T[]> type) {
        return List.of(JSON.treeToValue(nodes, type));
    }

    private static <T> @Nullable T optional(JsonNode node, Class<T> type) {
        return node.isNull() ? null : JSON.treeToValue(node, type);
    }
}
