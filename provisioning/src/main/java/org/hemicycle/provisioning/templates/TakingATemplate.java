package org.hemicycle.provisioning.templates;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hemicycle.provisioning.cells.Cells;
import org.hemicycle.provisioning.modules.Modules;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.provisioning.templates.Template.TemplateFile;

/**
 * Makes a template from a space, without its people. The space is read in the role of its tenant, in a transaction that writes nothing;
 * what is not published stays, and so does everything that somebody contributed.
 */
public final class TakingATemplate {
    private static final PictureLimits LIMITS = new PictureLimits(4 * 1024 * 1024, 40_000_000, true);
    private static final int MOST_PICTURES = 40;

    private final Cells cells;
    private final Files files;

    public TakingATemplate(Cells cells, Files files) {
        this.cells = cells;
        this.files = files;
    }

    /** A template, and what was taken for it and left. */
    public record Taken(Template template, TakingReport report) {}

    /** The template that the space makes, under a name of its own. */
    public Taken take(Tenant tenant, String key, LocalizedText name, LocalizedText description) throws Exception {
        var report = new TakingNotes();
        var space = reading(tenant, connection -> new SpaceRows(connection, tenant, report).read());
        var pictures = pictures(tenant, space, report);
        var template = new Template(
                key,
                new TemplateDescription(
                        name,
                        description,
                        tenant.kind(),
                        null,
                        List.copyOf(new TreeSet<>(tenant.modulesEnabled())),
                        kept(space.picture(), pictures),
                        new TemplateDescription.Look(space.preset(), space.colour()),
                        space.texts(),
                        space.settings()),
                space.tables(),
                List.copyOf(pictures.values()));
        return new Taken(withoutLostPictures(template, pictures), report.report());
    }

    /** The role is lent to this transaction alone, and goes when it is rolled back. */
    private <T> T reading(Tenant tenant, Reading<T> work) throws Exception {
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        set local statement_timeout to '20s';
                        grant %1$s to current_user with inherit false, set true;
                        set local role %1$s; set local search_path to %2$s, extensions;
                        set transaction read only
                        """.formatted(tenant.id().role(), tenant.id().schema()));
                return work.in(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Map<String, TemplateFile> pictures(Tenant tenant, SpaceRows.Found space, TakingNotes notes)
            throws IOException {
        var pictures = new LinkedHashMap<String, TemplateFile>();
        for (var key : space.files()) {
            var name = FileKey.parse(key);
            var there = name.isEmpty() || pictures.size() >= MOST_PICTURES
                    ? java.util.Optional.<org.hemicycle.provisioning.storage.StoredFile>empty()
                    : files.open(tenant, name.get());
            if (there.isEmpty()) {
                notes.look("picture-left", key);
                continue;
            }
            try (var file = there.get()) {
                var bytes = file.body().readNBytes(LIMITS.bytes() + 1);
                if (Pictures.check(bytes, LIMITS) instanceof PictureCheck.Accepted picture) {
                    pictures.put(
                            key,
                            new TemplateFile(
                                    name.orElseThrow(),
                                    picture.content(),
                                    picture.type().mediaType()));
                } else {
                    notes.look("picture-left", key);
                }
            }
        }
        notes.took("pictures", pictures.size());
        return pictures;
    }

    /** A picture that stayed behind is named nowhere. */
    private static Template withoutLostPictures(Template template, Map<String, TemplateFile> pictures) {
        var spaces = template.tables().get("space");
        if (spaces == null) {
            return template;
        }
        var lines = new ArrayList<List<String>>();
        var columns = ContentTable.EXCHANGED.getOrDefault("space", List.of());
        lines.add(columns);
        for (var row : Rows.of(spaces)) {
            lines.add(columns.stream()
                    .map(column -> column.equals("picture") && !pictures.containsKey(Rows.cell(row, column))
                            ? ""
                            : Rows.cell(row, column))
                    .toList());
        }
        var tables = new LinkedHashMap<>(template.tables());
        tables.put("space", Rows.csv(lines));
        return new Template(template.key(), template.description(), tables, template.files());
    }

    private static @org.jspecify.annotations.Nullable String kept(
            @org.jspecify.annotations.Nullable String picture, Map<String, TemplateFile> pictures) {
        return picture != null && pictures.containsKey(picture) ? picture : null;
    }

    /** Modules that a template may need: those that the space has switched on. */
    static List<String> modules(Tenant tenant) {
        return tenant.modulesEnabled().stream()
                .filter(Modules.optional()::contains)
                .sorted()
                .toList();
    }

    private interface Reading<T> {
        T in(Connection connection) throws SQLException;
    }
}
