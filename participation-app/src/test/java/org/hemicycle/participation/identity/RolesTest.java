package org.hemicycle.participation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.SampleSpace;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.registry.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles are given and taken in the whole organisation or in one space, and hold at once. */
class RolesTest extends ParticipationTest {
    @Autowired
    private Appointments appointments;

    @Autowired
    private ClosingAccounts closing;

    private final String email = "karim-" + UUID.randomUUID() + "@example.org";
    private Browser camille;
    private Browser karim;
    private byte[] phone;
    private long number;

    @BeforeEach
    void enter() {
        camille = administrator(LYON);
        karim = participant(LYON, email);
        phone = protectAccount(karim);
        number = number(LYON, email);
        camille.get("/admin/members/" + number);
    }

    @Test
    void openTheAdministrationWithTheNextRequestAndCloseItWithTheNext() {
        assertThat(karim.get("/admin/comments").status()).isEqualTo(403);
        assertThat(grant("moderator", "").location()).isEqualTo("/admin/members/" + number);
        assertThat(karim.get("/admin/comments").status()).isEqualTo(200);
        assertThat(karim.get("/admin/look").status()).isEqualTo(403);
        assertThat(camille.get("/admin/members/" + number).body()).contains("Modération");
        revoke("moderator");
        assertThat(karim.get("/admin/comments").status())
                .as("in the running session")
                .isEqualTo(403);
        assertThat(camille.get("/admin/log").body()).contains("a donné un rôle", "a retiré un rôle");
    }

    @Test
    void holdInTheirSpaceOnly() {
        var theirs = new SampleSpace(this, LYON);
        var other = new SampleSpace(this, LYON);
        grant("editor", Long.toString(theirs.number()));
        karim.get("/admin");
        assertThat(karim.get("/admin/spaces/" + theirs.number()).status()).isEqualTo(200);
        assertThat(karim.get("/admin/spaces/" + other.number()).status()).isEqualTo(403);
        assertThat(karim.get("/admin/spaces").body())
                .contains("/spaces/" + theirs.slug())
                .doesNotContain("/spaces/" + other.slug());
        assertThat(karim.get("/admin/themes").status()).isEqualTo(403);
        assertThat(karim.get("/admin/pages").status()).isEqualTo(403);
        assertThat(karim.get("/admin/spaces/new").status()).isEqualTo(403);
        assertThat(karim.get("/admin").body()).doesNotContain("/admin/pages", "/admin/themes", "/admin/look");
        long own = theirs.proposal("Des bancs", 1);
        long foreign = other.proposal("Des arbres", 1);
        assertThat(karim.get("/admin/proposals").body())
                .contains("Des bancs")
                .doesNotContain("/admin/proposals/" + foreign);
        assertThat(karim.get("/admin/proposals/" + own).status()).isEqualTo(200);
        assertThat(karim.get("/admin/proposals/" + foreign).status()).isEqualTo(403);
        assertThat(karim.get("/proposals/" + own).body()).contains("/admin/proposals/" + own);
        assertThat(karim.get("/proposals/" + foreign).body()).doesNotContain("/admin/proposals/" + foreign);
    }

    @Test
    void showTheirButtonsOnPublicPagesWhereTheyHold() {
        var theirs = new SampleSpace(this, LYON);
        var other = new SampleSpace(this, LYON);
        grant("moderator", Long.toString(theirs.number()));
        karim.get("/admin");
        for (var space : List.of(theirs, other)) {
            long proposal = space.proposal("Des bancs", 0);
            long comment = space.number("""
                    insert into comment (subject_type, subject_id, author_name, alignment, body)
                    values ('proposal', ?, 'Jeanne', 'for', 'Oui') returning id
                    """, proposal);
            var button = "/admin/comments/" + comment + "/removal";
            assertThat(karim.get("/proposals/" + proposal).body().contains(button))
                    .isEqualTo(space == theirs);
            assertThat(karim.post(button).status()).isEqualTo(space == theirs ? 303 : 403);
        }
    }

    @Test
    void areGivenInTheirSpaceOnlyByWhoAdministratesASpace() {
        var theirs = new SampleSpace(this, LYON);
        var other = new SampleSpace(this, LYON);
        grant("administrator", Long.toString(theirs.number()));
        var jeanne = participantNumber("jeanne");
        var page = karim.get("/admin/members/" + jeanne);
        assertThat(page.body()).doesNotContain("jeanne-", "Toute l'organisation", "Fermer le compte");
        var path = "/admin/members/" + jeanne + "/roles";
        assertThat(karim.post(path, "role", "moderator", "space", "").status()).isEqualTo(422);
        assertThat(karim.post(path, "role", "moderator", "space", "" + other.number())
                        .status())
                .isEqualTo(422);
        assertThat(karim.post(path, "role", "moderator", "space", "" + theirs.number())
                        .status())
                .isEqualTo(303);
        assertThat(grants(jeanne)).containsExactly("moderator:" + theirs.number());
        assertThat(karim.post("/admin/members/" + jeanne + "/closure", "reason", "Parce que")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void areNotGivenByWhoDoesNotAppoint() {
        for (var role : List.of("moderator", "editor", "analyst", "facilitator", "evaluator")) {
            var person = staff(LYON, role);
            person.get("/admin");
            assertThat(person.post("/admin/members/" + number + "/roles", "role", role)
                            .status())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(grants(number)).isEmpty();
    }

    @Test
    void leaveNobodyOutsideTheOrganisation() {
        var stranger = administrator(NANTES);
        stranger.get("/admin/members");
        stranger.post("/admin/members/" + number + "/roles", "role", "administrator");
        assertThat(grants(number)).isEmpty();
    }

    @Test
    void endWithTheAccountWhoseSessionsEndToo() {
        grant("editor", "");
        assertThat(camille.post("/admin/members/" + number + "/closure", "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(camille.post("/admin/members/" + number + "/closure", "reason", "Messages haineux")
                        .status())
                .isEqualTo(303);
        assertThat(karim.get("/admin").status()).as("signed out").isEqualTo(303);
        assertThat(camille.get("/admin/members?kind=closed").body()).contains(email);
        assertThat(camille.post("/admin/members/invitations", "name", "Karim", "email", email, "role", "editor")
                        .body())
                .contains("est fermé");
        assertThat(camille.get("/admin/log").body()).contains("a fermé un compte", "Messages haineux");
        camille.get("/admin/members/" + number);
        camille.post("/admin/members/" + number + "/closure", "_method", "delete", "reason", "Excuses reçues");
        karim.get("/session/new");
        karim.post("/session", "email", email, "password", PASSWORD);
        assertThat(typeCode(karim, phone).status()).isEqualTo(303);
        assertThat(karim.get("/admin/spaces").status()).isEqualTo(200);
    }

    @Test
    void neverLeaveAnOrganisationWithoutAdministrator() throws Exception {
        var tenant = TestFleet.found("bourg-" + UUID.randomUUID().toString().substring(0, 8), "Bourg");
        var first = member(tenant, "un@example.org");
        var second = member(tenant, "deux@example.org");
        assertThat(both(tenant, () -> revoke(second, first), () -> revoke(first, second)))
                .containsExactlyInAnyOrder("DONE", "LAST_ADMINISTRATOR");
        var third = member(tenant, "trois@example.org");
        var left = inside(tenant, () -> administrators()).stream()
                .filter(id -> id != third)
                .findFirst()
                .orElseThrow();
        assertThat(both(tenant, () -> close(third, left), () -> revoke(left, third)))
                .containsExactlyInAnyOrder("DONE", "LAST_ADMINISTRATOR");
        assertThat(inside(tenant, this::administrators)).hasSize(1);
    }

    private String revoke(long actor, long person) {
        return appointments
                .revoke(signedIn(actor), new ParticipantId(person), ADMINISTRATOR)
                .name();
    }

    private String close(long actor, long person) {
        return closing.close(signedIn(actor), new ParticipantId(person), "Essai")
                .name();
    }

    private static final Grant ADMINISTRATOR = new Grant(Role.ADMINISTRATOR, null);

    private static SignedIn signedIn(long id) {
        var proof = Proof.by(Proof.Means.PASSKEY, java.time.Instant.now());
        return new SignedIn(new ParticipantId(id), "Person " + id, null, List.of(ADMINISTRATOR), proof, 0);
    }

    /** Both at once, each in a transaction of its own. */
    private static List<String> both(
            Tenant tenant, java.util.concurrent.Callable<String> one, java.util.concurrent.Callable<String> other)
            throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        return CurrentTenant.call(tenant, work::call);
                    }))
                    .toList();
            start.countDown();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private List<Long> administrators() {
        return sql.sql("""
                select p.id from participant p join role_grant g on g.participant_id = p.id
                 where g.role = 'administrator' and g.space_id is null and p.disabled_at is null
                """).query(Long.class).list();
    }

    private long member(Tenant tenant, String address) {
        return inside(
                tenant, () -> sql.sql("""
                with person as (
                  insert into participant (email, name, locale, confirmed_at) values (?, 'Une personne', 'fr', now()) returning id),
                granted as (insert into role_grant (participant_id, role, granted_by) select id, 'administrator', 'tests' from person)
                select id from person
                """).param(address).query(Long.class).single());
    }

    private long participantNumber(String name) {
        var address = name + "-" + UUID.randomUUID() + "@example.org";
        return inside(
                LYON,
                () -> sql.sql(
                                "insert into participant (email, name, locale, confirmed_at) values (?, ?, 'fr', now()) returning id")
                        .params(address, "Jeanne Morel")
                        .query(Long.class)
                        .single());
    }

    private Browser.Answer grant(String role, String space) {
        return camille.post("/admin/members/" + number + "/roles", "role", role, "space", space);
    }

    private void revoke(String grant) {
        assertThat(camille.post("/admin/members/" + number + "/roles/" + grant, "_method", "delete")
                        .status())
                .isEqualTo(303);
    }

    private List<String> grants(long person) {
        return inside(
                LYON,
                () -> sql.sql("select role || coalesce(':' || space_id, '') from role_grant where participant_id = ?")
                        .param(person)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    private long number(Tenant tenant, String address) {
        return inside(
                tenant,
                () -> sql.sql("select id from participant where email = ?")
                        .param(address)
                        .query(Long.class)
                        .single());
    }
}
