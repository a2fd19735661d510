package org.hemicycle.participation.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void readsWhatItWrote(TableFormat format) throws IOException {
        var file = folder.resolve("table");
        try (var table = format.write(Files.newOutputStream(file), List.of("id", "title", "answer/fr", "cost"))) {
            table.row(Arrays.asList(
                    1, "Des bancs ; à l’ombre, \"vite\"", "Oui.\nDeux lignes <b>&amp;</b>", new BigDecimal("12.50")));
            table.row(Arrays.asList(2, "=1+1", null, null));
            table.row(Arrays.asList(3, "\u0000\uD800 propre", "", -3));
        }
        var rows = read(format, file);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).text("title")).isEqualTo("Des bancs ; à l’ombre, \"vite\"");
        assertThat(rows.get(0).text("answer/fr")).isEqualTo("Oui.\nDeux lignes <b>&amp;</b>");
        assertThat(new BigDecimal(rows.get(0).text("cost"))).isEqualByComparingTo("12.5");
        assertThat(rows.get(1).text("title")).isEqualTo("=1+1");
        assertThat(rows.get(2).text("title")).endsWith("propre");
        assertThat(new BigDecimal(rows.get(2).text("cost"))).isEqualByComparingTo("-3");
    }

    @Test
    void writesNoFormulaIntoCsv() throws IOException {
        var file = folder.resolve("table.csv");
        try (var table = TableFormat.CSV.write(Files.newOutputStream(file), List.of("a"))) {
            for (var one : List.of("=1+1", "+1", "-1", "@x", "\t=1", "=HYPERLINK(\"http://x\")")) {
                table.row(List.of(one));
            }
        }
        assertThat(Files.readAllLines(file).stream().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("'") || line.startsWith("\"'"));
    }

    @Test
    void findsSeparatorAndEncodingAndTakesTheFirstOfTwoHeadings() throws IOException {
        var file = folder.resolve("old.csv");
        Files.write(file, "id;title/fr;title/fr\n1;Élan;\n2;;Été\n".getBytes("windows-1252"));
        assertThat(read(TableFormat.CSV, file))
                .extracting(row -> row.text("title/fr"))
                .containsExactly("Élan", "Été");
    }

    @Test
    void flattensJson() throws IOException {
        var file = folder.resolve("nested.json");
        Files.writeString(file, """
                {"data": [{"id": 1, "author": {"name": ["Paul", "Jeanne"]}, "title": {"fr": "Oui", "en": null}, "tags": [{"fr": "a"}, {"fr": "b"}]}]}
                """);
        var row = read(TableFormat.JSON, file).getFirst();
        assertThat(row.text("author/name")).isEqualTo("Paul, Jeanne");
        assertThat(row.text("title/fr")).isEqualTo("Oui");
        assertThat(row.text("tags/fr")).isEqualTo("a, b");
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"JSON", "XLSX", "ODS"})
    void refusesWhatIsNoTable(TableFormat format) throws IOException {
        var file = folder.resolve("wrong");
        Files.write(file, "PK\u0003\u0004 certainly not".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(format, file)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void looksAtNoForeignEntity() throws IOException {
        var file = folder.resolve("evil.ods");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("content.xml"));
            zip.write(("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x xmlns:table=\"" + OdsTable.TABLE
                            + "\"><table:table><table:table-row><table:table-cell>&e;</table:table-cell></table:table-row></table:table></x>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> read(TableFormat.ODS, file)).isInstanceOf(UnreadableTable.class);
    }

    private static List<TableRow> read(TableFormat format, Path file) throws IOException {
        var all = new ArrayList<TableRow>();
        try (var rows = format.read(file)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }
}
