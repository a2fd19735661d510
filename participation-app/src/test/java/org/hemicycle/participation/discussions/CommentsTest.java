package org.hemicycle.participation.discussions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CommentsTest extends ParticipationTest {
    private static final DiscussionsSettings RULES = new DiscussionsSettings(1000, 2, "newest", 15, true);

    @Autowired
    private Comments comments;

    @Autowired
    private RecentComments recent;

    @Autowired
    private Threads threads;

    private SampleSpace space;
    private Subject subject;
    private SignedIn jeanne;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        subject = new Subject("proposal", space.proposal("Des bancs à l’ombre sur le quai", 0));
        jeanne = space.person("Jeanne");
    }

    @Test
    void countsACommentOnce() {
        String key = UUID.randomUUID().toString();
        Posting first = post("Tout à fait d’accord.", null, key);
        assertThat(post("Tout à fait d’accord.", null, key)).isEqualTo(first);
        assertThat(discussion().total()).isEqualTo(1);
        assertThat(discussion().remarks()).hasSize(1);
    }

    @Test
    void takesRepliesAsDeepAsTheRulesSay() {
        Long parent = null;
        for (int level = 0; level <= RULES.replyLevels(); level++) {
            parent = id(post("Niveau " + level, parent, UUID.randomUUID().toString()));
        }
        assertThat(post("Trop profond", parent, UUID.randomUUID().toString())).isInstanceOf(Posting.Refused.class);
        assertThat(discussion().total()).isEqualTo(3);
    }

    @Test
    void takesNoRepliesAtLevelZero() {
        long first = id(post("Seul", null, UUID.randomUUID().toString()));
        Posting reply = post(
                "Une réponse",
                first,
                UUID.randomUUID().toString(),
                new DiscussionsSettings(1000, 0, "newest", 15, true));
        assertThat(reply).isEqualTo(new Posting.Refused(FormErrors.of("body", Message.of("comment.parent.too-deep"))));
        assertThat(discussion().total()).isEqualTo(1);
    }

    @Test
    void refusesAReplyToACommentOnSomethingElse() {
        long other = id(post("Ailleurs", null, UUID.randomUUID().toString()));
        Subject elsewhere = new Subject("proposal", subject.id() + 100_000);
        CommentDraft draft =
                new CommentDraft("Ici", "for", other, UUID.randomUUID().toString());
        assertThat((Posting) CurrentTenant.call(LYON, () -> comments.post(elsewhere, draft, RULES, jeanne)))
                .isInstanceOf(Posting.Refused.class);
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(post("  ", null, "x")).isInstanceOf(Posting.Refused.class);
        assertThat(post("x".repeat(1001), null, "y")).isInstanceOf(Posting.Refused.class);
    }

    @Test
    void showsEachCommentOnceOverAllPagesInOneStatementEach() {
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            written.add(id(post("Commentaire " + i, null, UUID.randomUUID().toString())));
        }
        List<Long> seen = new ArrayList<>();
        String before = null;
        do {
            Discussion page = discussion(before);
            page.remarks().forEach(remark -> seen.add(remark.id().value()));
            before = page.next();
        } while (before != null);
        assertThat(seen).containsExactlyElementsOf(written.reversed());
        assertThat(Statements.during(() -> discussion(null))).isEqualTo(1);
    }

    @Test
    void keepsThePlaceOfARemovedCommentAndPutsItBack() {
        long insult = id(post("Une insulte", null, UUID.randomUUID().toString()));
        post("Restons polis", insult, UUID.randomUUID().toString());
        assertThat(remove(insult)).isTrue();
        assertThat(remove(insult)).isFalse();
        Remark removed = discussion().remarks().getFirst();
        assertThat(removed.body()).isEmpty();
        assertThat(removed.replies()).hasSize(1);
        assertThat(discussion().total()).isEqualTo(1);
        assertThat((boolean) CurrentTenant.call(LYON, () -> recent.restore(jeanne, new CommentId(insult))))
                .isTrue();
        assertThat(discussion().total()).isEqualTo(2);
    }

    @Test
    void showsNothingOfItToAnotherOrganisation() {
        post("Seulement à Lyon", null, UUID.randomUUID().toString());
        assertThat(CurrentTenant.call(NANTES, () -> threads.page(about(), ThreadQuery.FIRST, null))
                        .remarks())
                .isEmpty();
    }

    private boolean remove(long id) {
        return CurrentTenant.call(LYON, () -> recent.remove(jeanne, new CommentId(id)));
    }

    private Discussion discussion() {
        return discussion(null);
    }

    private Discussion discussion(String before) {
        return CurrentTenant.call(LYON, () -> threads.page(about(), new ThreadQuery(null, before, null, null), null));
    }

    private Discussed about() {
        return new Discussed(
                subject, "Des bancs", "/proposals/" + subject.id(), space.number(), true, new Demand.Free(), RULES);
    }

    private Posting post(String body, Long parent, String key) {
        return post(body, parent, key, RULES);
    }

    private Posting post(String body, Long parent, String key, DiscussionsSettings rules) {
        CommentDraft draft = new CommentDraft(body, "for", parent, key);
        return CurrentTenant.call(LYON, () -> comments.post(subject, draft, rules, jeanne));
    }

    private static long id(Posting posting) {
        return ((Posting.Posted) posting).id().value();
    }
}
