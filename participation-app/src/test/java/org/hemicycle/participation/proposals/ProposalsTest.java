package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.lists.Filters;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProposalsTest extends ParticipationTest {
    private static final String TITLE = "Des bancs à l’ombre sur le quai";
    private static final String BODY = "Douze bancs larges, tournés vers l’eau.";

    @Autowired
    private WritingAProposal writing;

    @Autowired
    private BrowsingProposals browsing;

    @Autowired
    private Proposals proposals;

    private SampleSpace space;
    private SignedIn jeanne;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        jeanne = space.person("Jeanne");
    }

    @Test
    void publishesOnceHoweverOftenTheFormIsSent() {
        String key = UUID.randomUUID().toString();
        Submission first = submit(TITLE, BODY, key);
        Submission second = submit(TITLE, BODY, key);
        assertThat(first).isInstanceOf(Submission.Published.class).isEqualTo(second);
        assertThat(page(query("", Sort.RECENT, null)).rows()).hasSize(1);
    }

    @Test
    void doesNotGiveOnePersonsProposalToAnotherWithTheSameKey() {
        String key = UUID.randomUUID().toString();
        submit(TITLE, BODY, key);
        SignedIn paul = space.person("Paul");
        assertThat((Submission) CurrentTenant.call(LYON, () -> writing.submit(draft(TITLE, BODY, key), paul)))
                .isInstanceOf(Submission.NotNow.class);
    }

    @Test
    void refusesAShout() {
        assertThat(submit("DES BANCS SUR LE QUAI", BODY, "a")).isInstanceOf(Submission.Refused.class);
    }

    @Test
    void takesNoneWhenThePhaseDoesNot() {
        space.opening("support,comment");
        assertThat(submit(TITLE, BODY, UUID.randomUUID().toString())).isInstanceOf(Submission.NotNow.class);
    }

    @Test
    void letsTheAuthorWithdraw() {
        ProposalId id =
                ((Submission.Published) submit(TITLE, BODY, UUID.randomUUID().toString())).id();
        SignedIn paul = space.person("Paul");
        assertThat((boolean) CurrentTenant.call(LYON, () -> proposals.withdraw(id, paul)))
                .isFalse();
        assertThat((boolean) CurrentTenant.call(LYON, () -> proposals.withdraw(id, jeanne)))
                .isTrue();
        assertThat(page(query("", Sort.RECENT, null)).rows()).isEmpty();
    }

    @Test
    void findsWordsWhateverTheirAccents() {
        space.proposal("Une passerelle piétonne sur la Loire", 1);
        space.proposal("Des arbres dans la cour de l’école", 2);
        assertThat(page(query("PIETONNE passerelle", Sort.RECENT, null)).rows()).hasSize(1);
        assertThat(page(query("100%", Sort.RECENT, null)).rows()).isEmpty();
        assertThat(page(query("arbres loire", Sort.RECENT, null)).rows()).isEmpty();
    }

    @Test
    void showsEachProposalOnceOverAllPagesInAnyOrder() {
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < 47; i++) {
            written.add(space.proposal("La proposition numéro " + i + " du quartier", i % 5));
        }
        for (Sort sort : Sort.values()) {
            List<Long> seen = new ArrayList<>();
            ListKey after = null;
            do {
                ProposalsPage page = page(query("", sort, after));
                page.rows().forEach(row -> seen.add(row.id().value()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as(sort.key()).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void putsTheMostSupportedFirst() {
        space.proposal("La moins soutenue des propositions", 1);
        space.proposal("La plus soutenue des propositions", 9);
        assertThat(page(query("", Sort.SUPPORTED, null)).rows())
                .extracting(ProposalRow::supports)
                .containsExactly(9, 1);
    }

    @Test
    void readsAListInThreeStatements() {
        for (int i = 0; i < 25; i++) {
            space.proposal("La proposition numéro " + i + " du quartier", i);
        }
        assertThat(Statements.during(() -> page(query("quartier", Sort.SUPPORTED, null))))
                .isEqualTo(3);
    }

    @Test
    void showsNothingOfItToAnotherOrganisation() {
        space.proposal("Une proposition de Lyon seulement", 1);
        assertThat(CurrentTenant.call(
                        NANTES, () -> browsing.page(space.slug(), null, query("", Sort.RECENT, null), null, false)))
                .isEmpty();
    }

    private static ListQuery query(String words, Sort sort, ListKey after) {
        return new ListQuery(new Filters(null, null, null, null, null, null, words, null), sort, 42, after, false);
    }

    private ProposalsPage page(ListQuery query) {
        return CurrentTenant.call(LYON, () -> browsing.page(space.slug(), null, query, null, false))
                .orElseThrow();
    }

    private Submission submit(String title, String body, String key) {
        return CurrentTenant.call(LYON, () -> writing.submit(draft(title, body, key), jeanne));
    }

    private ProposalDraft draft(String title, String body, String key) {
        return new ProposalDraft(space.component(), title, body, null, key);
    }
}
