package org.hemicycle.participation.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hemicycle.participation.Addresses;
import org.hemicycle.participation.Addresses.Address;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody but an administrator of this organisation gets anything of {@code /admin}: not a page, not a deed. */
class WhoAdministratesTest extends ParticipationTest {
    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private List<Address> desks;
    private int deedsBefore;

    @BeforeEach
    void list() {
        desks = Addresses.of(requestMappingHandlerMapping, _ -> true, Map.of("key", "pages")).stream()
                .filter(address -> address.path().startsWith("/admin"))
                .toList();
        assertThat(desks).contains(new Address("POST", "/admin/look"), new Address("DELETE", "/admin/modules/pages"));
        deedsBefore = deeds();
    }

    @Test
    void isNotAVisitor() {
        var visitor = visitor(LYON);
        visitor.get("/session/new");
        assertThatAllLeadToSignIn(visitor);
    }

    @Test
    void isNotAParticipant() {
        var jeanne = participant(LYON, UUID.randomUUID() + "@example.org");
        jeanne.get("/account");
        for (Address desk : desks) {
            var answer = ask(jeanne, desk);
            assertThat(answer.status()).as(desk.toString()).isEqualTo(403);
            assertThat(answer.body()).as(desk.toString()).doesNotContain("href=\"/admin");
        }
        assertThatNothingHappened();
    }

    @Test
    void isNotAnAdministratorOfTheNeighbour() {
        var camille = administrator(NANTES);
        assertThat(camille.get("/admin").status()).isEqualTo(200);
        camille.get("/admin/look");
        var stranger = visitor(LYON);
        stranger.get("/session/new");
        stranger.cookies().putAll(camille.cookies());
        assertThatAllLeadToSignIn(stranger);
    }

    @Test
    void isNotWhoAdministratesTheNeighbourAndTakesPartHere() {
        var email = UUID.randomUUID() + "@example.org";
        var camille = participant(LYON, email);
        inside(NANTES, () -> sql.sql("""
                        with camille as (
                          insert into participant (email, name, locale, confirmed_at) values (?, 'Camille', 'fr', now()) returning id)
                        insert into role_grant (participant_id, role, granted_by) select id, 'administrator', 'tests' from camille
                        """).param(email).update());
        assertThat(camille.get("/admin").status()).isEqualTo(403);
    }

    private void assertThatAllLeadToSignIn(Browser person) {
        for (Address desk : desks) {
            var answer = ask(person, desk);
            assertThat(answer.status()).as(desk.toString()).isIn(303, 419);
            if (answer.status() == 303) {
                assertThat(answer.location()).as(desk.toString()).startsWith("/session/new");
            }
            assertThat(answer.body()).as(desk.toString()).doesNotContain("href=\"/admin");
        }
        assertThatNothingHappened();
    }

    private void assertThatNothingHappened() {
        assertThat(deeds()).isEqualTo(deedsBefore);
        assertThat(visitor(LYON).get("/").body()).contains("Ville de Lyon").doesNotContain("Ville prise");
    }

    private int deeds() {
        return inside(LYON, () -> sql.sql("""
                select (select count(*) from jobs.request) + (select count(*) from invitation) + (select count(*) from page)
                     + (select count(*) from audit_entry where action in ('look.changed', 'texts.changed'))
                """).query(Integer.class).single());
    }

    private static Browser.Answer ask(Browser person, Address desk) {
        return switch (desk.method()) {
            case "GET" -> person.get(desk.path());
            case "POST" -> person.post(desk.path(), "name.fr", "Ville prise");
            default -> person.post(desk.path(), "_method", desk.method().toLowerCase(Locale.ROOT));
        };
    }
}
