package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest extends ParticipationTest {
    private static final Pattern LINK = Pattern.compile("http://lyon\\.localhost:\\d+(/invitations/[A-Za-z0-9_-]+)");
    private final String email = "invited-" + UUID.randomUUID() + "@example.org";
    private Browser camille;

    @BeforeEach
    void enter() {
        camille = administrator(LYON);
        camille.get("/admin/members");
    }

    @Test
    void invitesByALetterThatOpensTheAdministrationOfThisSpaceOnly() throws MessagingException {
        assertThat(invite("Dominique", email).location()).isEqualTo("/admin/members");
        assertThat(camille.get("/admin/members").body()).contains(email);
        var link = link(1);
        assertThat(TestMail.to(email).getFirst().getSubject()).contains("administrer", "Ville de Lyon");

        assertThat(visitor(NANTES).get(link).status()).isEqualTo(404);
        var dominique = visitor(LYON);
        assertThat(dominique.get(link).body()).contains(email, "value=\"Dominique\"");
        assertThat(dominique.get("/admin").status()).as("a GET accepts nothing").isEqualTo(303);
        dominique.get(link);
        assertThat(dominique
                        .post(link, "name", "Dominique", "password", PASSWORD)
                        .location())
                .isEqualTo("/admin");
        assertThat(dominique.get("/admin").location()).isEqualTo("/account/security/enrolment?next=%2Fadmin");
        protectAccount(dominique);
        assertThat(dominique.get("/admin/members").body()).contains(email);
        assertThat(visitor(LYON).get(link).status()).as("accepted once").isEqualTo(404);

        assertThat(administrator(NANTES).get("/admin/members").body()).doesNotContain(email);
    }

    @Test
    void replacesAnInvitationThatIsStillOpen() {
        invite("Dominique", email);
        var first = link(1);
        camille.get("/admin/members");
        invite("Dominique", email);
        var second = link(2);
        assertThat(visitor(LYON).get(first).status()).isEqualTo(404);
        assertThat(visitor(LYON).get(second).status()).isEqualTo(200);
    }

    @Test
    void refusesWhoAdministratesAlready() {
        invite("Dominique", email);
        var link = link(1);
        var dominique = visitor(LYON);
        dominique.get(link);
        dominique.post(link, "name", "Dominique", "password", PASSWORD);
        camille.get("/admin/members");
        var answer = invite("Dominique", email.toUpperCase(java.util.Locale.ROOT));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("a déjà ce rôle", "value=\"Dominique\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@example.org",
                "victim@example.org, other@example.org",
                "x@example.org\r\nBcc: y@example.org"
            })
    void refusesWhatIsNoAddress(String address) {
        var answer = invite("Dominique", address);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Écrivez une adresse complète", "value=\"Dominique\"");
        assertThat(open(address)).isZero();
    }

    @Test
    void refusesSomebodyWithoutAName() {
        var answer = invite(" ", email);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Écrivez un nom", "value=\"" + email + "\"");
        assertThat(open(email)).isZero();
    }

    private Browser.Answer invite(String name, String address) {
        return camille.post("/admin/members/invitations", "name", name, "email", address, "role", "administrator");
    }

    private int open(String address) {
        return inside(
                LYON,
                () -> sql.sql("select count(*) from invitation where email = ?")
                        .param(address)
                        .query(Integer.class)
                        .single());
    }

    private String link(int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> TestMail.to(email).size() >= number);
        var letter = GreenMailUtil.getWholeMessage(TestMail.to(email).get(number - 1))
                .replace("=\r\n", "")
                .replace("=3D", "=");
        var match = LINK.matcher(letter);
        assertThat(match.find()).as(letter).isTrue();
        return match.group(1);
    }
}
