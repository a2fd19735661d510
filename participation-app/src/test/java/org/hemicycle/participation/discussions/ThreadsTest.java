package org.hemicycle.participation.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.Demand;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Discussions with very many comments, their orders, votes, changes and mentions. */
class ThreadsTest extends ParticipationTest {
    private static final DiscussionsSettings RULES = new DiscussionsSettings(1000, 5, "newest", 15, true);

    @Autowired
    private Threads threads;

    private SampleSpace space;
    private Subject subject;

    @BeforeEach
    void open() {
        space = new SampleSpace(this, LYON);
        subject = new Subject("proposal", space.proposal("Des bancs à l’ombre sur le quai", 0));
    }

    @Test
    void loadsAFewRepliesOfARootWithFourThousand() {
        long root = write("for", null);
        write(4000, root);
        Discussion page = page(ThreadQuery.FIRST);
        Remark first = page.remarks().getFirst();
        assertThat(first.replies()).hasSize(3);
        assertThat(first.notShown()).isEqualTo(3997);
        List<Long> seen = new ArrayList<>();
        String before = null;
        do {
            var query = new ThreadQuery(null, before, null, null);
            CommentThread thread = CurrentTenant.call(
                            LYON,
                            () -> transaction.execute(_ -> threads.around(
                                    about(),
                                    new CommentId(root),
                                    query,
                                    CommentDraft.empty("x", null),
                                    org.hemicycle.themes.FormErrors.NONE,
                                    null)))
                    .orElseThrow();
            thread.discussion().remarks().forEach(reply -> seen.add(reply.id().value()));
            before = thread.discussion().next();
        } while (before != null && seen.size() < 200);
        assertThat(seen).hasSize(200).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void readsFiveThousandCommentsInOneStatementAndByIndex() {
        write(5000, null);
        for (ThreadOrder order : ThreadOrder.values()) {
            var query = new ThreadQuery(order.key(), null, null, null);
            assertThat(Statements.here(() -> assertThat(page(query).remarks()).hasSize(Threads.PAGE)))
                    .as(order.key())
                    .isEqualTo(1);
            long begun = System.nanoTime();
            page(query);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(order.key())
                    .isLessThan(Duration.ofMillis(250));
        }
        long quiet = space.proposal("Une proposition sans commentaires", 0);
        int few = Statements.during(() -> visitor(LYON).get("/proposals/" + quiet));
        int many = Statements.during(() -> visitor(LYON).get("/proposals/" + subject.id()));
        assertThat(many).as("what else runs meanwhile may send some").isLessThanOrEqualTo(few + 3);
    }

    @Test
    void showsEachCommentOnceInEveryOrder() {
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            written.add(write("neutral", null));
        }
        vote(written.get(7), 3, 0);
        vote(written.get(20), 1, 0);
        vote(written.get(30), 0, 2);
        rate(written.get(11), 9);
        for (ThreadOrder order : ThreadOrder.values()) {
            List<Long> seen = new ArrayList<>();
            String before = null;
            do {
                Discussion page = page(new ThreadQuery(order.key(), before, null, null));
                page.remarks().forEach(remark -> seen.add(remark.id().value()));
                before = page.next();
            } while (before != null);
            assertThat(seen)
                    .as(order.key())
                    .containsExactlyInAnyOrderElementsOf(written)
                    .doesNotHaveDuplicates();
            switch (order) {
                case NEWEST -> assertThat(seen).isEqualTo(written.reversed());
                case OLDEST -> assertThat(seen).isEqualTo(written);
                case BEST -> {
                    assertThat(seen.subList(0, 2)).containsExactly(written.get(7), written.get(20));
                    assertThat(seen.getLast()).isEqualTo(written.get(30));
                }
                case DISCUSSED -> assertThat(seen.getFirst()).isEqualTo(written.get(11));
            }
        }
    }

    @Test
    void countsOneVoteThatMayBeChangedAndTakenBack() {
        long comment = comment(participant(LYON, email()), "Tout à fait d’accord");
        Browser reader = participant(LYON, email());
        for (var step : List.of("1:1,0", "1:1,0", "-1:0,1", "0:0,0", "-1:0,1")) {
            reader.get("/proposals/" + subject.id());
            reader.post(
                    "/comments/" + comment + "/vote",
                    "value",
                    step.split(":")[0],
                    "next",
                    "/proposals/" + subject.id());
            assertThat(votes(comment)).as(step).isEqualTo(step.split(":")[1]);
        }
        assertThat(reader.get("/comments/" + comment).body()).contains("aria-pressed=\"true\"");
        long own = comment(reader, "Mon propre avis");
        reader.post("/comments/" + own + "/vote", "value", "1");
        assertThat(space.number("select count(*) from comment_vote where comment_id = ?", own))
                .isZero();
    }

    @Test
    void keepsTheVersionsOfWhatItsAuthorChangesInTime() {
        Browser author = participant(LYON, email());
        long comment = comment(author, "Première version");
        author.get("/comments/" + comment + "/edit");
        assertThat(author.post("/comments/" + comment + "/edit", "body", " ").status())
                .isEqualTo(422);
        assertThat(author.post("/comments/" + comment + "/edit", "body", "Seconde version")
                        .status())
                .isEqualTo(303);
        assertThat(visitor(LYON).get("/proposals/" + subject.id()).body())
                .contains("Seconde version", "modifié")
                .doesNotContain("Première version");
        assertThat(visitor(LYON).get("/comments/" + comment + "/history").body())
                .contains("Première version", "Seconde version");
        space.inTenant(() -> sql.sql("update comment set created_at = now() - interval '1 hour' where id = ?")
                .param(comment)
                .update());
        var late = author.post("/comments/" + comment + "/edit", "body", "Trop tard, hélas");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Trop tard, hélas", "le délai est passé");
        Browser other = participant(LYON, email());
        other.get("/account");
        assertThat(other.post("/comments/" + comment + "/edit", "body", "Pas à moi")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void leavesThePlaceOfWhatItsAuthorTookAway() {
        Browser author = participant(LYON, email());
        long comment = comment(author, "Je retire ceci");
        write("neutral", comment);
        author.get("/comments/" + comment + "/deletion");
        author.post("/comments/" + comment + "/deletion");
        assertThat(visitor(LYON).get("/proposals/" + subject.id()).body())
                .contains("retiré par la personne qui")
                .doesNotContain("Je retire ceci");
        assertThat(visitor(LYON).get("/api/v1/comments?subject=" + subject.id()).body())
                .doesNotContain("Je retire ceci");
    }

    @Test
    void linksAndTellsWhoIsMentionedUnlessTheyAreHidden() {
        var shown = email();
        var hidden = email();
        participant(LYON, shown);
        participant(LYON, hidden);
        var nick = "jeanne" + Math.abs(shown.hashCode());
        var shy = "karim" + Math.abs(hidden.hashCode());
        space.inTenant(() -> sql.sql("update participant set nickname = ?, profile_shown = true where email = ?")
                .params(nick, shown)
                .update());
        space.inTenant(() -> sql.sql("update participant set nickname = ? where email = ?")
                .params(shy, hidden)
                .update());
        comment(participant(LYON, email()), "Qu’en pensez-vous, @" + nick + " et @" + shy + " ?");
        var page = visitor(LYON).get("/proposals/" + subject.id()).body();
        assertThat(page).contains("href=\"/people/" + nick + "\"").doesNotContain("/people/" + shy);
        await().atMost(Duration.ofSeconds(15)).until(() -> !TestMail.to(shown).isEmpty());
        assertThat(TestMail.to(hidden)).isEmpty();
    }

    @Test
    void rendersMarkdownAndNothingDangerous() {
        comment(
                participant(LYON, email()),
                "**Oui** <script>alert(1)</script> [ici](javascript:alert(2)) voir /proposals/" + subject.id()
                        + " et https://example.org/x");
        assertThat(visitor(LYON).get("/proposals/" + subject.id()).body())
                .contains(
                        "<strong>Oui</strong>",
                        "&lt;script&gt;",
                        "href=\"/proposals/" + subject.id() + "\"",
                        "rel=\"nofollow ugc noopener\"")
                .doesNotContain("<script>alert", "javascript:alert");
    }

    @Test
    void repliesFromThePageOfAComment() {
        Browser author = participant(LYON, email());
        long comment = comment(author, "Une question");
        author.get("/comments/" + comment + "?reply=" + comment);
        var answer = author.post(
                "/comments/" + comment + "/replies",
                "body",
                "Une réponse",
                "parent",
                "" + comment,
                "submission",
                UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(author.get(answer.location().replaceFirst("#.*", "")).body())
                .contains("Une question", "Une réponse");
        space.opening("support");
        var late = author.post(
                "/comments/" + comment + "/replies",
                "body",
                "Après la fin",
                "parent",
                "" + comment,
                "submission",
                UUID.randomUUID().toString());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Après la fin");
    }

    private Discussed about() {
        return new Discussed(
                subject, "Des bancs", "/proposals/" + subject.id(), space.number(), true, new Demand.Free(), RULES);
    }

    private Discussion page(ThreadQuery query) {
        return CurrentTenant.call(LYON, () -> threads.page(about(), query, null));
    }

    private long comment(Browser author, String words) {
        author.get("/proposals/" + subject.id());
        var answer = author.post(
                "/proposals/" + subject.id() + "/comments",
                "body",
                words,
                "alignment",
                "neutral",
                "submission",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return Long.parseLong(answer.location().replaceFirst(".*#comment-", ""));
    }

    private long write(String alignment, Long parent) {
        return space.number(
                "insert into comment (subject_type, subject_id, parent_id, author_name, alignment, body) values ('proposal', ?, ?::bigint, 'Jeanne', ?, 'Un avis') returning id",
                subject.id(),
                parent,
                alignment);
    }

    private void write(int comments, Long parent) {
        space.inTenant(() -> sql.sql("""
                insert into comment (subject_type, subject_id, parent_id, author_name, body)
                select 'proposal', :subject, cast(:parent as bigint), 'Jeanne', 'Avis ' || n from generate_series(1, :comments) n
                """)
                .param("subject", subject.id())
                .param("parent", parent, java.sql.Types.BIGINT)
                .param("comments", comments)
                .update());
        if (parent != null) {
            rate(parent, comments);
        }
    }

    private void rate(long comment, int replies) {
        space.inTenant(() -> sql.sql("""
                insert into comment_rating (comment_id, subject_type, subject_id, root, replies) values (?, 'proposal', ?, true, ?)
                """).params(comment, subject.id(), replies).update());
    }

    private void vote(long comment, int ups, int downs) {
        space.inTenant(
                () -> sql.sql("""
                insert into comment_rating (comment_id, subject_type, subject_id, root, ups, downs) values (?, 'proposal', ?, true, ?, ?)
                """).params(comment, subject.id(), ups, downs).update());
    }

    private String votes(long comment) {
        return space.number("select ups from comment_rating where comment_id = ?", comment) + ","
                + space.number("select downs from comment_rating where comment_id = ?", comment);
    }

    private static String email() {
        return "person-" + UUID.randomUUID() + "@example.org";
    }
}
