package org.hemicycle.participation.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.storage.FileKey;
import org.jspecify.annotations.Nullable;

/**
 * All that an organisation knows about one person, as the modules hand it over: tables of plain values, and files. It is gathered
 * in one transaction and sent afterwards.
 */
public final class PersonalArchive {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final SequencedMap<String, List<Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
    private final SequencedMap<String, FileKey> files = new LinkedHashMap<>();

    /**
     * Adds a table as {@code <name>.json}, an array with one object for each row. Rows as {@code JdbcClient} gives them
     * ({@code query().listOfRows()}) are right: moments become ISO 8601 in UTC, arrays become arrays, {@code json} columns what they hold.
     *
     * @param name words in lower case, joined by hyphens; no other module's
     */
    public void rows(String name, List<Map<String, @Nullable Object>> rows) {
        if (!NAME.matcher(name).matches() || tables.containsKey(name)) {
            throw new IllegalArgumentException("not a new name of a table: " + name);
        }
        tables.put(name, rows.stream().map(PlainValues::of).toList());
    }

    /** Adds a file of the organisation's area, under {@code files/} and its own name; one that is not there any more is left out. */
    public void file(FileKey key) {
        files.put("files/" + key.value(), key);
    }

    /** The tables by name, in the order in which they came. */
    public SequencedMap<String, List<Map<String, @Nullable Object>>> tables() {
        return tables;
    }

    /** The files by their place in the archive. */
    public SequencedMap<String, FileKey> files() {
        return files;
    }
}
