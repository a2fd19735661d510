package org.hemicycle.participation.proposals.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.tables.TableFormat;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportsTest extends ParticipationTest {
    private static final String GOOD =
            "Planter des arbres dans la cour,La cour est en plein soleil dès le mois de mai.";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportFile files;

    @Autowired
    private ImportJob job;

    private SampleSpace space;
    private Browser editor;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        editor = staff(LYON, "editor");
    }

    @Test
    void writesNothingBeforeItIsConfirmedAndNamesLineAndColumn() {
        long id = begin(ImportKind.PROPOSALS, """
                title,body,published_at,theme
                %s,2026-03-12,
                Court,Un texte assez long pour être lu.,,
                Des bancs à l’ombre sur le quai,Douze bancs larges tournés vers l’eau.,le 12 mars,
                Des bancs à l’ombre sur le quai,Douze bancs larges tournés vers l’eau.,,Astronomie
                """.formatted(GOOD));
        work(id);
        assertThat(proposals()).isZero();
        var page = editor.get("/admin/proposals/imports/" + id).body();
        assertThat(page)
                .contains("Trop court")
                .contains("le 12 mars")
                .contains("Astronomie")
                .contains(">3<")
                .contains("published_at");
        editor.post("/admin/proposals/imports/" + id + "/application");
        work(id);
        assertThat(proposals()).isOne();
        assertThat(imports(id).state()).isEqualTo(ImportState.DONE);
        assertThat(imports(id).file()).isNull();
    }

    @Test
    void goesOnBehindTheLastBatchAfterACrash() {
        var lines = new StringBuilder("title,body\n");
        for (int i = 0; i < 450; i++) {
            lines.append("La proposition numéro ").append(i).append(",Un texte assez long pour être lu.\n");
        }
        long id = begin(ImportKind.PROPOSALS, lines.toString());
        work(id);
        space.inTenant(() -> sql.sql("update proposal_import set state = 'applying', rows_read = 400 where id = ?")
                .param(id)
                .update());
        while (imports(id).state().isWorking()) {
            CurrentTenant.run(LYON, () -> job.run(Map.of("import", Long.toString(id))));
        }
        assertThat(proposals()).isEqualTo(50);
    }

    @Test
    void preparesAnswersAndPublishesNone() {
        long proposal = space.proposal("Des bancs à l’ombre sur le quai", 2);
        long other = new SampleSpace(this, LYON).proposal("Ailleurs dans la ville", 0);
        long id = begin(ImportKind.ANSWERS, """
                id,state,answer/fr,cost
                %d,accepted,Nous les posons.,12 500
                %d,accepted,Nous les posons.,
                %d,rejected,,
                %d,peut-être,,
                """.formatted(proposal, other, proposal, proposal));
        work(id);
        assertThat(imports(id).faults())
                .extracting(Fault::reason)
                .containsExactly("no-proposal", "no-reason", "no-state");
        editor.get("/admin/proposals/imports/" + id);
        editor.post("/admin/proposals/imports/" + id + "/application");
        work(id);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).doesNotContain("Nous les posons.");
        editor.get("/admin/proposals?needs=publication&component=" + space.component());
        editor.post("/admin/proposals/selection/answers", "chosen", Long.toString(proposal));
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains("Nous les posons.");
    }

    @Test
    void addsNothingTwiceWhereRowsHaveAReference() {
        for (int times = 0; times < 2; times++) {
            long id = begin(ImportKind.PROPOSALS, "reference,title,body\nA-1," + GOOD + "\n");
            work(id);
            editor.get("/admin/proposals/imports/" + id);
            editor.post("/admin/proposals/imports/" + id + "/application");
            work(id);
        }
        assertThat(proposals()).isOne();
    }

    @Test
    void saysThatAFileIsOfAnotherKind() {
        long id = begin(ImportKind.PROPOSALS, "nom;prénom\nPerrin;Lucie\n");
        work(id);
        assertThat(editor.get("/admin/proposals/imports/" + id).body()).contains("Ce n’est pas un tableau");
    }

    @Test
    void takesWhatItsExampleSays() {
        for (var format : TableFormat.values()) {
            var example = editor.get("/admin/proposals/imports/example?kind=proposals&format=" + format.key());
            assertThat(example.status()).as(example.body()).isEqualTo(200);
            long id = begin(ImportKind.PROPOSALS, format, example.raw().getBytes(StandardCharsets.ISO_8859_1));
            work(id);
            assertThat(imports(id).added()).as(format.key() + imports(id)).isEqualTo(2);
            assertThat(imports(id).faultCount()).as(format.key()).isZero();
        }
    }

    @Test
    void isClosedToOtherOrganisationsAndSpaces() {
        long id = begin(ImportKind.PROPOSALS, "title,body\n" + GOOD + "\n");
        assertThat(administrator(NANTES).get("/admin/proposals/imports/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void keepsTheFormWhenNoFileIsThere() {
        editor.get("/admin/proposals/imports");
        var answer = editor.upload(
                "/admin/proposals/imports",
                Map.of("kind", "answers", "component", Long.toString(space.component())),
                "table",
                "text/csv",
                new byte[0]);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez un fichier.");
    }

    private long begin(ImportKind kind, String csv) {
        return begin(kind, TableFormat.CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    private long begin(ImportKind kind, TableFormat format, byte[] content) {
        return CurrentTenant.call(LYON, () -> {
            var file = files.keep(new java.io.ByteArrayInputStream(content), content.length, "text/csv");
            return imports.begin(space.person("Lucie"), kind, space.component(), format, "table." + format.key(), file);
        });
    }

    private void work(long id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !imports(id).state().isWorking());
    }

    private ImportOfATable imports(long id) {
        return CurrentTenant.call(LYON, () -> imports.find(id)).orElseThrow();
    }

    private long proposals() {
        return space.number("select count(*) from proposal where component_id = ?", space.component());
    }

    static byte[] fixture(String name) {
        try (var file = ImportsTest.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
