package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.verification.SampleVerification.email;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.templates.LoadingContent;
import org.hemicycle.provisioning.templates.Templates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The city of the demonstration fleet: whoever reads its description can be one of the two people in it. */
class DemonstrationCensusTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("demonstration-town", "Démonstration");
    private static boolean loaded;

    @BeforeEach
    void load() throws Exception {
        if (loaded) {
            return;
        }
        var template = new Templates(Path.of("../infra/demonstration/templates"))
                .find("demonstration-city")
                .orElseThrow();
        try (var connection = TestFleet.behindTheWalls(TOWN);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path to " + TOWN.id().schema() + ", extensions");
            statement.execute("delete from organisation");
            new LoadingContent().load(connection, TOWN, template, Instant.now());
            connection.commit();
        }
        loaded = true;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> visitor(TOWN).get("/spaces/plan-velo").status() == 200);
    }

    @Test
    void letsThePeopleOfItsDescriptionIn() {
        var lea = participant(TOWN, email());
        assertThat(look(lea, "marchand", "14.03.1988", "49000").location()).isEqualTo("/account/verifications");
        assertThat(lea.get("/account/verifications").body()).contains("Liste des habitants", "Centre-ville");
        assertThat(lea.get("/proposals/new?component=2").status()).isEqualTo(200);
        var yanis = participant(TOWN, email());
        assertThat(look(yanis, "Le Goff", "02/09/2011", "49100").status()).isEqualTo(303);
        var steps = yanis.get("/proposals/new?component=2").location();
        assertThat(yanis.get(steps).body()).contains("réservée à d’autres personnes");
    }

    @Test
    void keepsNothingOfTheListOnceItWasRead() {
        look(participant(TOWN, email()), "Personne", "01/01/2000", "49000");
        var verification = new SampleVerification(TOWN, sql, transaction);
        assertThat(verification.count("select count(*) from census_part")).isZero();
        assertThat(verification.count("select count(*) from census_entry")).isEqualTo(6);
    }

    private static Browser.Answer look(Browser person, String surname, String birth, String postalCode) {
        person.get("/account/verifications/census");
        return person.post(
                "/account/verifications/census", "surname", surname, "birth", birth, "postal-code", postalCode);
    }
}
