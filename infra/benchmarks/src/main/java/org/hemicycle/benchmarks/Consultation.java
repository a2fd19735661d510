package org.hemicycle.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A consultation for measurement in the home of one organisation: its proposals in order, the first being the most discussed. */
record Consultation(String slug, List<Long> proposals) {
    private static final String SPACE = "mesure";

    /** With 5,000 proposals and 50,000 comments, 5,000 of them on the first. */
    static Consultation large(Installation installation, String slug) {
        return fill(
                installation,
                slug,
                Map.of("proposals", 5_000, "comments", 50_000, "discussed", 5_000, "answered", 2_000));
    }

    /** With 20 proposals and 100 comments. */
    static Consultation small(Installation installation, String slug) {
        return fill(installation, slug, Map.of("proposals", 20, "comments", 100, "discussed", 5, "answered", 2));
    }

    /** The address of its list. */
    static String list() {
        return "/spaces/" + SPACE + "/proposals";
    }

    String first() {
        return "/proposals/" + proposals.getFirst();
    }

    /** Those that may be supported: two in five are decided. */
    List<Long> open() {
        var open = new ArrayList<Long>();
        for (int place = 0; place < proposals.size(); place++) {
            if ((place + 1) % 5 < 3) {
                open.add(proposals.get(place));
            }
        }
        return List.copyOf(open);
    }

    private static Consultation fill(Installation installation, String slug, Map<String, Integer> sizes) {
        try (var connection = installation.cell();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + installation.schema(slug) + ", extensions");
            for (String part : script(installation, sizes)) {
                statement.execute(part);
            }
            for (String table : List.of("proposal", "proposal_tally", "proposal_support", "comment", "comment_tally")) {
                statement.execute("analyze " + table);
            }
            return new Consultation(slug, numbers(connection));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Long> numbers(Connection connection) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select p.id from proposal p join component c on c.id = p.component_id join space s on s.id = c.space_id
                         where s.slug = '%s' order by p.id
                        """.formatted(SPACE))) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return List.copyOf(numbers);
    }

    private static List<String> script(Installation installation, Map<String, Integer> sizes) {
        try {
            Path file = installation.project().resolve("infra/demonstration/measurement.sql");
            String script =
                    Files.readString(file).replaceAll("(?m)^--.*\\R", "").replace("{slug}", SPACE);
            for (var size : sizes.entrySet()) {
                script = script.replace(
                        "{" + size.getKey() + "}", size.getValue().toString());
            }
            return List.of(script.strip().split("\\R\\R"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
