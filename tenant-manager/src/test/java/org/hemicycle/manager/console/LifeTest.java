package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifeTest extends ConsoleTest {
    @Test
    void suspendsForAReasonAndPutsBackInService() {
        open("steps-one");
        operator.get("/organisations/steps-one/suspension/new");
        assertThat(operator.post("/organisations/steps-one/suspension", "reason", " ")
                        .statusCode())
                .isEqualTo(422);
        var suspended = operator.post("/organisations/steps-one/suspension", "reason", "The invoice of May");
        assertThat(suspended.statusCode()).isEqualTo(303);
        assertThat(operator.get(Visitor.where(suspended)).body())
                .contains("The space is suspended.", "The invoice of May", "Put back in service")
                .doesNotContain("suspension/new");
        var back = operator.post("/organisations/steps-one/reactivation");
        assertThat(operator.get(Visitor.where(back)).body()).contains("The space is in service again.", "Suspend…");
    }

    @Test
    void archives() {
        open("steps-two");
        assertThat(operator.get("/organisations/steps-two/archival/new").body()).contains("Archive the space");
        var archived = operator.post("/organisations/steps-two/archival");
        assertThat(operator.get(Visitor.where(archived)).body()).contains("Archived", "The space is archived");
    }

    @Test
    void deletesAfterAGraceThatCanBeCancelled() {
        open("steps-three");
        operator.get("/organisations/steps-three/deletion/new");
        var wrong = operator.post("/organisations/steps-three/deletion", "graceDays", "400", "confirmation", "life");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"field-graceDays-error\"", "id=\"field-confirmation-error\"");
        var asked =
                operator.post("/organisations/steps-three/deletion", "graceDays", "10", "confirmation", "steps-three");
        assertThat(operator.get(Visitor.where(asked)).body()).contains("Deletion planned", "Cancel the deletion");
        var back = operator.post("/organisations/steps-three/reactivation");
        assertThat(operator.get(Visitor.where(back)).body()).contains("In service");
    }

    @Test
    void saysThatAStepIsNoLongerPossible() {
        open("steps-four");
        operator.get("/organisations/steps-four");
        var answer = operator.post("/organisations/steps-four/reactivation");
        assertThat(operator.get(Visitor.where(answer)).body()).contains("That step is no longer possible");
    }

    @Test
    void tellsWhoDidWhat() {
        open("steps-five");
        assertThat(operator.get("/organisations/steps-five").body()).contains("Opening asked for", OPERATOR_EMAIL);
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThat(operator.get("/organisations/nobody-here").statusCode()).isEqualTo(404);
        assertThat(operator.get("/runs/not-a-run").statusCode()).isEqualTo(404);
    }
}
