package org.hemicycle.manager.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that verifies, as somebody without the application runs it. */
class VerifyTheTrailTest extends ManagerTest {
    @TempDir
    private Path folder;

    private Path export;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void exportTheTrail() throws IOException {
        beans.getBean(AuditTrail.class).record(Actor.operator("anna@example.org"), "test.done", Map.of("step", 1));
        beans.getBean(AuditTrail.class).record(Actor.operator("anna@example.org"), "test.done", Map.of("step", 2));
        beans.getBean(SealingTheTrail.class).sealAll();
        var lines = new StringBuilder();
        beans.getBean(ReadingTheTrail.class).export(AuditQuery.ALL, lines);
        export = Files.writeString(folder.resolve("audit.jsonl"), lines);
    }

    @Test
    void findsTheDatabaseIntact() {
        assertThat(run()).isZero();
        assertThat(said()).contains("intact", "Head: ");
    }

    @Test
    void findsAnExportIntactAndByItsHead() {
        assertThat(run(export.toString())).isZero();
        var head = said().replaceAll("(?s).*Head: (\\S+).*", "$1");
        assertThat(run("--head", head, export.toString())).isZero();
        assertThat(run(
                        "--head",
                        head.substring(0, head.length() - 1) + (head.endsWith("0") ? "1" : "0"),
                        export.toString()))
                .isEqualTo(1);
    }

    @Test
    void findsWhatWasChangedInAnExport() throws IOException {
        Files.writeString(export, Files.readString(export).replaceFirst("anna@example.org", "otto@example.org"));
        assertThat(run(export.toString())).isEqualTo(1);
        assertThat(said()).contains("BROKEN", "something else than when it was sealed");
    }

    @Test
    void findsWhatWasTakenOutOfAnExport() throws IOException {
        var lines = Files.readAllLines(export);
        lines.remove(lines.size() - 2);
        Files.write(export, lines);
        assertThat(run(export.toString())).isEqualTo(1);
        assertThat(said()).contains("this entry is gone");
    }

    @Test
    void saysWhenItCannotVerify() throws IOException {
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run(Files.writeString(folder.resolve("other"), "{}").toString()))
                .isEqualTo(2);
        assertThat(run("--head", "nonsense")).isEqualTo(2);
    }

    private int run(String... arguments) {
        said.reset();
        var database = database();
        var environment = Map.of(
                "HEMICYCLE_DATABASE_URL", database.url(),
                "HEMICYCLE_DATABASE_USER", database.user(),
                "HEMICYCLE_DATABASE_PASSWORD", database.password());
        return new VerifyTheTrail(environment, new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
