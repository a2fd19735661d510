package org.hemicycle.provisioning.templates;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads how a space is arranged, and writes it as a template has it: numbered from one, dated by its opening, with a place for a name. */
final class SpaceRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, LocalizedText>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};
    private static final Pattern FILE = Pattern.compile("/files/([a-z0-9][a-z0-9._/-]*[a-z0-9])");
    /** What administrators decide that holds elsewhere too; the rest is of this organisation and this moment. */
    private static final Set<String> DECIDED = Set.of("identity");

    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("people", "participant");
        PEOPLE.put("proposals", "proposal");
        PEOPLE.put("comments", "comment");
        PEOPLE.put("supports", "proposal_support");
        PEOPLE.put("log-lines", "audit_entry");
        PEOPLE.put("workshops", "workshop");
        PEOPLE.put("verifications", "verification");
        PEOPLE.put("invitations", "invitation");
        PEOPLE.put("roles", "role_grant");
    }

    private final Connection connection;
    private final Tenant tenant;
    private final TakingNotes notes;
    private final Map<Long, Long> spaces = new HashMap<>();
    private final Set<String> files = new LinkedHashSet<>();
    private Instant opening = Instant.EPOCH;

    SpaceRows(Connection connection, Tenant tenant, TakingNotes notes) {
        this.connection = connection;
        this.tenant = tenant;
        this.notes = notes;
    }

    /** @param files keys of the pictures that the content names */
    record Found(
            Map<String, String> tables,
            Map<String, LocalizedText> texts,
            Map<String, Object> settings,
            @Nullable String picture,
            @Nullable String preset,
            @Nullable String colour,
            Set<String> files) {}

    Found read() throws SQLException {
        var tables = new TreeMap<String, String>();
        opening = opening();
        put(tables, "theme", themes());
        put(tables, "space", published());
        put(tables, "phase", phases());
        put(tables, "component", components());
        if (has("page")) {
            put(tables, "page", pages());
        }
        for (var what : PEOPLE.entrySet()) {
            if (has(what.getValue())) {
                notes.left(what.getKey(), count("select count(*) from " + what.getValue()));
            }
        }
        return organisation(tables);
    }

    private Found organisation(Map<String, String> tables) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select look, texts, settings from organisation")) {
            row.next();
            var look = JSON.readTree(row.getString("look"));
            var settings = new TreeMap<>(JSON.readValue(row.getString("settings"), SETTINGS));
            int all = settings.size();
            settings.keySet().retainAll(DECIDED);
            notes.left("settings", all - settings.size());
            notes.took("settings", settings.size());
            if (look.hasNonNull("logo")) {
                notes.left("logo", 1);
            }
            var picture = look.hasNonNull("picture") ? look.path("picture").asString("") : null;
            if (picture != null) {
                files.add(picture);
            }
            var texts = new TreeMap<String, LocalizedText>();
            JSON.readValue(row.getString("texts"), TEXTS).forEach((key, text) -> {
                notes.read(text, key);
                texts.put(key, nameless(text));
            });
            notes.took("texts", texts.size());
            return new Found(
                    tables,
                    texts,
                    settings,
                    picture,
                    look.hasNonNull("preset") ? look.path("preset").asString("") : null,
                    look.hasNonNull("primaryColour")
                            ? look.path("primaryColour").asString("")
                            : null,
                    Set.copyOf(files));
        }
    }

    /** When the space opened: the first phase of all, or now. */
    private Instant opening() throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("""
                        select coalesce(min(p.starts_at), now()) from phase p join space s on s.id = p.space_id
                         where s.published_at is not null
                        """)) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private List<List<String>> themes() throws SQLException {
        return rows(
                "select name, position from theme order by position, id",
                (row, number) -> List.of(number, text(row, "name", "theme"), row.getString("position")));
    }

    private List<List<String>> published() throws SQLException {
        notes.left("unpublished-spaces", count("select count(*) from space where published_at is null"));
        return rows("""
                select * from space where published_at is not null order by position, id
                """, (row, number) -> {
            spaces.put(row.getLong("id"), Long.valueOf(number));
            var picture = row.getString("picture");
            if (picture != null) {
                files.add(picture);
            }
            return List.of(
                    number,
                    row.getString("slug"),
                    row.getString("type"),
                    text(row, "title", "space"),
                    text(row, "subtitle", "space"),
                    text(row, "description", row.getString("slug")),
                    picture == null ? "" : picture,
                    text(row, "picture_alternative", "space"),
                    row.getString("position"),
                    String.valueOf(row.getBoolean("promoted")),
                    "@-1m");
        });
    }

    /** A space that goes through phases begins with the first of them. */
    private List<List<String>> phases() throws SQLException {
        return rows(
                """
                select p.*, row_number() over (partition by p.space_id order by p.position) = 1 as first
                  from phase p join space s on s.id = p.space_id
                 where s.published_at is not null order by s.position, s.id, p.position
                """,
                (row, number) -> List.of(
                        number,
                        String.valueOf(spaces.get(row.getLong("space_id"))),
                        text(row, "title", "phase"),
                        text(row, "description", "phase"),
                        moment(row, "starts_at"),
                        moment(row, "ends_at"),
                        row.getString("position"),
                        String.valueOf(row.getBoolean("first")),
                        row.getString("actions")));
    }

    /** Who may take part names districts and ways of verifying that only this organisation has. */
    private List<List<String>> components() throws SQLException {
        notes.left("conditions", count("select count(*) from component where settings ? 'conditions'"));
        notes.left("unpublished-components", count("select count(*) from component where published_at is null"));
        return rows(
                """
                select c.*, c.settings - 'conditions' as kept from component c join space s on s.id = c.space_id
                 where s.published_at is not null and c.published_at is not null
                 order by s.position, s.id, c.position, c.id
                """,
                (row, number) -> List.of(
                        number,
                        String.valueOf(spaces.get(row.getLong("space_id"))),
                        row.getString("module"),
                        text(row, "name", "component"),
                        row.getString("kept"),
                        row.getString("position"),
                        "@-1m"));
    }

    private List<List<String>> pages() throws SQLException {
        notes.left("unpublished-pages", count("select count(*) from page where published_at is null"));
        return rows(
                "select * from page where published_at is not null order by position, id",
                (row, _) -> List.of(
                        row.getString("slug"),
                        text(row, "title", "page"),
                        text(row, "body", row.getString("slug")),
                        row.getString("position"),
                        String.valueOf(row.getBoolean("in_menu")),
                        "@-1m"));
    }

    private String moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        if (at == null) {
            return "";
        }
        var since = Duration.between(opening, at.toInstant());
        long minutes = Math.round(since.toSeconds() / 60.0);
        String distance = minutes % 1440 == 0
                ? minutes / 1440 + "d"
                : Math.abs(minutes) % 60 == 0 || Math.abs(minutes) > 999_999 ? minutes / 60 + "h" : minutes + "m";
        return "@" + (minutes < 0 ? "" : "+") + distance;
    }

    private String text(ResultSet row, String column, String place) throws SQLException {
        var text = JSON.readValue(row.getString(column), LocalizedText.class);
        notes.read(text, place);
        text.byLanguage().values().forEach(words -> {
            var found = FILE.matcher(words);
            while (found.find()) {
                files.add(found.group(1));
            }
        });
        return JSON.writeValueAsString(nameless(text));
    }

    /** Where the organisation is named there is room for the name of another. */
    private LocalizedText nameless(LocalizedText text) {
        var words = new HashMap<String, String>();
        text.byLanguage().forEach((language, sentence) -> {
            var name = tenant.name().byLanguage().getOrDefault(language, "");
            words.put(
                    language, name.length() < 4 ? sentence : sentence.replace(name, "{organisation." + language + "}"));
        });
        return LocalizedText.of(words);
    }

    private void put(Map<String, String> tables, String table, List<List<String>> rows) {
        notes.took(table + "s", rows.size());
        if (!rows.isEmpty()) {
            var lines = new ArrayList<List<String>>();
            lines.add(ContentTable.EXCHANGED.getOrDefault(table, List.of()));
            lines.addAll(rows);
            tables.put(table, Rows.csv(lines));
        }
    }

    private List<List<String>> rows(String sql, Line line) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var query = connection.prepareStatement(sql.replace(" ? ", " ?? "));
                var row = query.executeQuery()) {
            while (row.next()) {
                rows.add(line.of(row, String.valueOf(rows.size() + 1)));
            }
        }
        return rows;
    }

    private boolean has(String table) throws SQLException {
        return count("select count(*) from pg_class where oid = to_regclass('\"" + table
                        + "\"') and has_table_privilege(oid, 'select')")
                == 1;
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Line {
        List<String> of(ResultSet row, String number) throws SQLException;
    }
}
