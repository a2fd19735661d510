package org.hemicycle.participation.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.settings.Silence;
import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** On the eve of a vote, one town publishes nothing; its neighbour, without a vote, goes on. */
class ElectionSilenceTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("polling-town", "Urne-sur-Loire");
    private static final String BANNER = "Réserve électorale";
    private static final String SOON = "rien ne pourra être publié";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private SampleSpace space;
    private SampleSpace elsewhere;
    private String proposal;
    private Browser jeanne;

    @BeforeEach
    void use() {
        until(() -> visitor(TOWN).get("/").status() == 200);
        space = new SampleSpace(this, TOWN);
        elsewhere = new SampleSpace(this, LYON);
        proposal = "/proposals/" + space.proposal("Une halte fluviale au pied du château", 3);
        jeanne = participant(TOWN, email());
    }

    @AfterEach
    void speakAgain() throws Exception {
        silence(now().minusDays(9), now().minusDays(8));
        until(() -> !visitor(TOWN).get("/").body().contains(BANNER));
    }

    @Test
    void takesNothingThatWouldBePublishedAndGivesTheTextBack() throws Exception {
        var comment = comment();
        jeanne.get("/proposals/new?component=" + space.component());
        silence(now().minusHours(1), now().plusDays(1));
        until(() -> visitor(TOWN).get("/").body().contains(BANNER));

        var refused = publish(jeanne, space);
        assertThat(refused.status()).isEqualTo(423);
        assertThat(refused.body()).contains("Votre texte n’est pas publié", "Avec une rampe pour les fauteuils.");
        assertThat(jeanne.post(proposal + "/support").status()).isEqualTo(423);
        assertThat(visitor(TOWN).get(proposal).body()).contains("Une halte fluviale", BANNER);
        assertThat(jeanne.get(proposal).body()).doesNotContain("name=\"body\"");

        var camille = administrator(TOWN);
        camille.get("/admin");
        assertThat(camille.post("/admin" + proposal + "/answer", "body.fr", "Oui")
                        .status())
                .isEqualTo(423);
        assertThat(camille.post("/admin/comments/" + comment + "/removal").status())
                .as("what is against the law must go even now")
                .isEqualTo(303);
        assertThat(jeanne.get("/account").status()).isEqualTo(200);
        assertThat(participant(TOWN, email()).get("/account").status())
                .as("one still signs in")
                .isEqualTo(200);

        var neighbour = participant(LYON, email());
        neighbour.get("/proposals/new?component=" + elsewhere.component());
        assertThat(publish(neighbour, elsewhere).status()).isEqualTo(303);
        assertThat(visitor(LYON).get("/").body()).doesNotContain(BANNER);
    }

    @Test
    void isAnnouncedToStaffAndBeginsAndEndsByItself() throws Exception {
        var camille = administrator(TOWN);
        silence(now().plusDays(3), now().plusDays(4));
        until(() -> camille.get("/").body().contains(SOON));
        assertThat(visitor(TOWN).get("/").body()).doesNotContain(BANNER);
        silence(now().plusSeconds(2), now().plusSeconds(6));
        until(() -> jeanne.post(proposal + "/support").status() == 423);
        until(() -> jeanne.post(proposal + "/support").status() == 303);
    }

    @Test
    void looksAsItShould() throws Exception {
        silence(now().minusHours(1), now().plusDays(1));
        until(() -> visitor(TOWN).get("/").body().contains(BANNER));
        var found = new ArrayList<String>();
        look(found, TestBrowser.visitor(1280, 900, "fr-FR", true), "silence-1280");
        look(found, TestBrowser.visitor(390, 844, "en-GB", true), "silence-390-en");
        assertThat(found).isEmpty();
    }

    /** A new page that writes is refused until somebody has thought about it. */
    @Test
    void goesOnOnlyWhereNothingIsPublished() {
        var people = List.of("identity", "verification", "federation", "api", "support", "privacy", "usage");
        var going = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method != RequestMethod.GET))
                .map(entry -> entry.getValue())
                .filter(SilenceGate::goesOn)
                .map(method -> method.getBeanType().getPackageName().replace("org.hemicycle.participation.", "") + "."
                        + method.getBeanType().getSimpleName() + "."
                        + method.getMethod().getName())
                .filter(name -> people.stream().noneMatch(one -> name.startsWith(one + ".")))
                .filter(name -> !name.startsWith("org.spring"))
                .map(name -> name.replaceFirst("\\.[a-zA-Z]+$", ""))
                .distinct()
                .sorted();
        assertThat(going)
                .containsExactly(
                        "administration.MemberController",
                        "administration.MembersController",
                        "administration.ModulesController",
                        "administration.announcements.AnnouncementController",
                        "administration.domains.DomainsController",
                        "administration.welcome.WelcomeController",
                        "discussions.CommentDesk",
                        "discussions.comments.ChangeController",
                        "discussions.mentions.WishController",
                        "moderation.appeals.DecisionController",
                        "moderation.blocks.BlocksController",
                        "moderation.cases.CaseController",
                        "moderation.cases.QueueController",
                        "moderation.reports.NoticeController",
                        "moderation.reports.ReportController",
                        "moderation.rules.RulesController",
                        "proposals.ProposalController",
                        "proposals.amendments.AmendmentController",
                        "proposals.answers.AnswerDesk",
                        "proposals.authors.AuthorsController",
                        "proposals.claims.ClaimController",
                        "proposals.claims.ClaimDesk",
                        "proposals.curation.InputDesk",
                        "proposals.drafts.DraftController",
                        "proposals.drafts.DraftFileController",
                        "proposals.drafts.DraftPlaceController",
                        "proposals.evaluation.EvaluationDesk",
                        "proposals.exchange.ExportDesk",
                        "proposals.exchange.ImportDesk",
                        "proposals.help.AidController",
                        "proposals.map.MapConsent",
                        "proposals.notes.NotesDesk",
                        "reactions.ReactionController",
                        "spaces.members.MembersDesk",
                        "spaces.practices.OfferDesk",
                        "spaces.practices.PracticeShelf",
                        "spaces.publication.PublicationDesk");
    }

    private void look(List<String> found, BrowserContext context, String name) {
        try (context) {
            var page = context.newPage();
            page.navigate("http://" + TOWN.primaryHost().value() + ":" + port + proposal);
            var pictures = System.getProperty("hemicycle.pictures");
            if (pictures != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(pictures, name + ".png"))
                        .setFullPage(true));
            }
            found.addAll(TestBrowser.violations(page));
        }
    }

    private String comment() {
        jeanne.get(proposal);
        assertThat(jeanne.post(proposal + "/comments", "body", "Une insulte.", "submission", email())
                        .status())
                .isEqualTo(303);
        return inside(
                TOWN,
                () -> sql.sql("select max(id)::text from comment")
                        .query(String.class)
                        .single());
    }

    private static Browser.Answer publish(Browser person, SampleSpace where) {
        return person.post(
                "/proposals",
                "component",
                "" + where.component(),
                "title",
                "Un ponton pour les barques de pêche",
                "body",
                "Avec une rampe pour les fauteuils.",
                "submission",
                UUID.randomUUID().toString());
    }

    private static void silence(LocalDateTime from, LocalDateTime until) throws Exception {
        TestFleet.set(TOWN, "calendar.silences", new Silence(from, until).toString());
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(TOWN.timeZone());
    }

    private static String email() {
        return UUID.randomUUID() + "@example.org";
    }

    private static void until(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(fact);
    }
}
