package org.hemicycle.manager.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadingATableTest {
    private static final String PLAIN = """
            Nom;Type;Administratrice;Courriel
            Élan du Vélo;association;Zoé Été;zoe@example.org
            """;

    @Test
    void knowsTheLettersOfEverySpreadsheet() {
        assertRead(PLAIN.getBytes(StandardCharsets.UTF_8));
        assertRead(("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_8));
        assertRead(("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_16LE));
        assertRead(("\uFEFF" + PLAIN).getBytes(StandardCharsets.UTF_16BE));
        assertRead(PLAIN.getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void knowsTheSeparatorsOfEverySpreadsheet() {
        assertRead(PLAIN.replace(';', ',').getBytes(StandardCharsets.UTF_8));
        assertRead(PLAIN.replace(';', '\t').getBytes(StandardCharsets.UTF_8));
        assertRead(PLAIN.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesColumnsInAnyOrderAndEitherLanguage() {
        var read = read("""
                administrator_email,NAME,Kind,administrator name,colour of the door
                zoe@example.org,"Élan du Vélo",association,Zoé Été,green
                """);
        assertThat(read.lines().getFirst().cells())
                .containsEntry("name", "Élan du Vélo")
                .containsEntry("administrator_name", "Zoé Été");
        assertThat(read.ignored()).containsExactly("colour of the door");
    }

    @Test
    void leavesEmptyLinesOutAndCountsThemAsASpreadsheetDoes() {
        var read = read(PLAIN + ";;;\n\nAutre;city;A;a@example.org;trop\n");
        assertThat(read.lines()).extracting(Table.Line::number).containsExactly(2, 5);
        assertThat(read.lines()).extracting(Table.Line::tooLong).containsExactly(false, true);
    }

    @Test
    void readsBackWhatTheResultsKeptFromBeingAFormula() {
        var read = read("Nom;Type;Administratrice;Courriel\n'+33 en commun;association;'Anna;a@example.org\n");
        assertThat(read.lines().getFirst().cells())
                .containsEntry("name", "+33 en commun")
                .containsEntry("administrator_name", "'Anna");
    }

    @Test
    void saysWhyAFileCannotBeTaken() {
        assertThat(refused("")).isEqualTo("import-no-table");
        assertThat(refused("PK\u0003\u0004\0\0")).isEqualTo("import-no-table");
        assertThat(refused("Nom;Type\nA;city\n")).isEqualTo("import-columns-missing");
        assertThat(refused("Nom;Type;Administratrice;Courriel\n")).isEqualTo("import-no-lines");
        assertThat(refused("Nom;Name;Type;Administratrice;Courriel\na;b;c;d;e\n"))
                .isEqualTo("import-column-twice");
        assertThat(refused("Nom;Type;Administratrice;Courriel\n" + "a;b;c;d\n".repeat(2001)))
                .isEqualTo("import-too-many-lines");
        assertThat(refused("x".repeat(1024 * 1024 + 1))).isEqualTo("import-too-large");
    }

    private static void assertRead(byte[] file) {
        assertThat(ReadingATable.read(file))
                .isInstanceOfSatisfying(
                        Table.Read.class,
                        read -> assertThat(read.lines().getFirst().cells())
                                .containsEntry("name", "Élan du Vélo")
                                .containsEntry("kind", "association")
                                .containsEntry("administrator_name", "Zoé Été")
                                .containsEntry("administrator_email", "zoe@example.org"));
    }

    private static Table.Read read(String text) {
        return (Table.Read) ReadingATable.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(String text) {
        return ((Table.Refused) ReadingATable.read(text.getBytes(StandardCharsets.UTF_8)))
                .problem()
                .code();
    }
}
