package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FleetTest extends ConsoleTest {
    @Test
    void isForOperatorsOnly() {
        var answer = Visitor.at(MANAGER).get("/");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.where(answer)).isEqualTo("/sign-in");
    }

    @Test
    void listsAnOrganisationWithItsStateInWords() {
        open("fleet-one");
        assertThat(operator.get("/?q=fleet-one").body())
                .contains("Les Amis de fleet-one", "fleet-one.localhost", "In service", "Visit");
    }

    @Test
    void leavesOutWhatTheFiltersExclude() {
        open("fleet-two");
        assertThat(operator.get("/?q=fleet-two&kind=city").body())
                .doesNotContain("fleet-two.localhost")
                .contains("Nothing matches");
        assertThat(operator.get("/?q=fleet-two&kind=association&state=active&plan=free&sort=name")
                        .body())
                .contains("fleet-two.localhost");
    }

    @Test
    void readsAnyAddressWithoutFailing() {
        assertThat(operator.get("/?kind=nonsense&state=nonsense&plan=x&sort=y&after=z")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void speaksFrenchWhenAsked() {
        assertThat(operator.get("/?language=fr").body()).contains("lang=\"fr\"", "Ouvrir un espace");
    }
}
