package org.hemicycle.participation.proposals.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

class DecidimTest extends ParticipationTest {
    @Autowired
    private Imports imports;

    @Autowired
    private ImportFile files;

    private SampleSpace space;
    private Browser editor;
    private String source;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        editor = staff(LYON, "editor");
        source = "participer-" + space.slug() + ".example";
    }

    @Test
    void bringsTheProposalsOfACityUnderItsOwnWords() {
        long id = bring(ImportKind.DECIDIM_PROPOSALS, TableFormat.CSV, "decidim-proposals.csv");
        var done = find(id);
        assertThat(done.faults()).isEmpty();
        assertThat(done.added() + done.ignored()).isEqualTo(60);
        assertThat(count("p.title = '=SOMME(A1) n’est pas un titre, mais celui-ci oui'"))
                .isOne();
        assertThat(count("p.body like '%éclairée & continue%'")).isPositive();
        assertThat(count("p.state = 'accepted' and p.cost = 48500 and p.answer ->> 'fr' like '%- étude au printemps%'"))
                .isPositive();
        assertThat(count("p.state = 'rejected' and p.answer ->> 'fr' like '%(https://ville.example/plu)%'"))
                .isPositive();
        assertThat(count("p.state = 'withdrawn'")).isPositive();
        assertThat(count("p.theme_id is null")).isZero();
        assertThat(count("p.origin = 'official' and p.author_name <> ''")).isPositive();
    }

    @Test
    void addsNothingTwice() {
        bring(ImportKind.DECIDIM_PROPOSALS, TableFormat.CSV, "decidim-proposals.csv");
        long before = count("true");
        long again = bring(ImportKind.DECIDIM_PROPOSALS, TableFormat.CSV, "decidim-proposals.csv");
        assertThat(find(again).added()).isZero();
        assertThat(find(again).known()).isEqualTo((int) before);
        assertThat(count("true")).isEqualTo(before);
    }

    @Test
    void bringsCommentsAndTheirReplies() {
        bring(ImportKind.DECIDIM_PROPOSALS, TableFormat.CSV, "decidim-proposals.csv");
        long id = bring(ImportKind.DECIDIM_COMMENTS, TableFormat.CSV, "decidim-comments.csv");
        var done = find(id);
        assertThat(done.faults()).isNotEmpty().extracting(Fault::reason).containsOnly("no-proposal");
        assertThat(done.added()).isGreaterThan(100);
        assertThat(space.number("""
                select count(*) from comment_origin k join comment c on c.id = k.comment_id where k.source = ? and c.parent_id is not null
                """, source)).isPositive();
        assertThat(space.number("""
                select sum(y.comments) from comment_tally y join proposal_origin o on o.proposal_id = y.subject_id and y.subject_type = 'proposal'
                 where o.source = ?
                """, source)).isEqualTo(done.added());
        assertThat(space.number("""
                select sum(r.replies) from comment_rating r join comment_origin k on k.comment_id = r.comment_id where k.source = ? and r.root
                """, source)).isEqualTo(space.number("""
                select count(*) from comment_origin k join comment c on c.id = k.comment_id where k.source = ? and c.parent_id is not null
                """, source));
        assertThat(find(bring(ImportKind.DECIDIM_COMMENTS, TableFormat.CSV, "decidim-comments.csv"))
                        .added())
                .isZero();
    }

    @Test
    void readsTheNestedFormOfLaterVersions() {
        long id = bring(ImportKind.DECIDIM_PROPOSALS, TableFormat.JSON, "decidim-proposals.json");
        assertThat(find(id).added()).isEqualTo(12);
        assertThat(count("p.author_name <> '' and p.theme_id is not null")).isEqualTo(12);
    }

    @Test
    void showsWhenceAProposalComesAndLeadsFromItsFormerAddress() {
        bring(ImportKind.DECIDIM_PROPOSALS, TableFormat.CSV, "decidim-proposals.csv");
        long proposal = space.number("""
                select min(o.proposal_id) from proposal_origin o join proposal p on p.id = o.proposal_id
                 where o.source = ? and p.author_name <> '' and p.state <> 'withdrawn'
                """, source);
        assertThat(visitor(LYON).get("/proposals/" + proposal).body())
                .contains("Importée de " + source)
                .contains("C’est moi qui l’ai écrite");
        var path = space.inTenant(() -> sql.sql("select former_path from proposal_origin where proposal_id = ?")
                .param(proposal)
                .query(String.class)
                .single());
        assertThat(visitor(LYON).get(path).status()).isEqualTo(301);
        assertThat(visitor(NANTES).get(path).status()).isEqualTo(404);
    }

    @Test
    void letsStaffConfirmWhoWroteWhatWasImported() {
        bring(ImportKind.DECIDIM_PROPOSALS, TableFormat.CSV, "decidim-proposals.csv");
        long proposal = space.number(
                "select min(proposal_id) from proposal_origin where source = ? and authors <> '{}'", source);
        var person = space.person("Amina");
        space.inTenant(() -> sql.sql(
                        "insert into proposal_claim (proposal_id, participant_id, words) values (?, ?, 'C’est moi')")
                .params(proposal, person.id().value())
                .update());
        long claim = space.number("select id from proposal_claim where proposal_id = ?", proposal);
        assertThat(editor.get("/admin/proposals/claims").body())
                .contains("C’est moi")
                .contains("Amina");
        editor.post("/admin/proposals/claims/" + claim + "/acceptance");
        assertThat(space.number("select author_id from proposal where id = ?", proposal))
                .isEqualTo(person.id().value());
        assertThat(visitor(LYON).get("/proposals/" + proposal).body()).contains("Amina");
    }

    @Test
    void streamsTwelveThousandProposalsInTwentyThreeLanguages() throws IOException {
        var file = Files.createTempFile("decidim", ".csv");
        try {
            BigExport.write(file, 12_000, 23);
            long id = begin(ImportKind.DECIDIM_PROPOSALS, TableFormat.CSV, file);
            work(id);
            assertThat(find(id).found().languages()).hasSize(23);
            confirm(id);
            assertThat(find(id).added()).isEqualTo(12_000);
            assertThat(count("true")).isEqualTo(12_000);
        } finally {
            Files.delete(file);
        }
    }

    private long bring(ImportKind kind, TableFormat format, String fixture) {
        try {
            var file = Files.createTempFile("decidim", ".table");
            Files.write(file, ImportsTest.fixture(fixture));
            long id = begin(kind, format, file);
            Files.delete(file);
            work(id);
            confirm(id);
            return id;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Says what becomes of its words, as the form does when nothing is changed in it, and confirms. */
    private void confirm(long id) {
        var found = find(id).found();
        var fields = new ArrayList<>(
                List.of("source", source, "supports", "yes", "answers", "yes", "language.0", "fr", "language.1", "en"));
        number(fields, "component", found.components(), _ -> Long.toString(space.component()));
        number(fields, "theme", found.themes(), _ -> "new");
        number(fields, "state", found.states(), word -> word.matches("accepted|rejected") ? word : "evaluating");
        editor.get("/admin/proposals/imports/" + id);
        editor.post("/admin/proposals/imports/" + id + "/mapping", fields.toArray(String[]::new));
        work(id);
        assertThat(find(id).state()).isEqualTo(ImportState.CHECKED);
        editor.get("/admin/proposals/imports/" + id);
        editor.post("/admin/proposals/imports/" + id + "/application");
        work(id);
        assertThat(find(id).state()).isEqualTo(ImportState.DONE);
    }

    private static void number(
            List<String> fields,
            String name,
            Map<String, Integer> words,
            java.util.function.UnaryOperator<String> target) {
        int at = 0;
        for (var word : words.keySet()) {
            fields.add(name + "." + at++);
            fields.add(target.apply(word));
        }
    }

    private long begin(ImportKind kind, TableFormat format, java.nio.file.Path file) throws IOException {
        var content = Files.readAllBytes(file);
        return CurrentTenant.call(LYON, () -> {
            var key = files.keep(new ByteArrayInputStream(content), content.length, "text/csv");
            return imports.begin(space.person("Lucie"), kind, space.component(), format, "decidim", key);
        });
    }

    private void work(long id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !find(id).state().isWorking());
    }

    private ImportOfATable find(long id) {
        return CurrentTenant.call(LYON, () -> imports.find(id)).orElseThrow();
    }

    private long count(String condition) {
        return space.number(
                "select count(*) from proposal p where p.component_id = ? and " + condition, space.component());
    }
}
