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
    void showsTheSecondOfTwoOperatorsWhatTheFirstDid() {
        open("steps-six");
        var page = operator.get("/organisations/steps-six/suspension/new").body();
        var version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        operator.post("/organisations/steps-six/archival");
        var second = operator.post(
                "/organisations/steps-six/suspension", "version", version, "reason", "R", "noticeFr", "Gardé tel quel");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("Nothing was done", "Archival", "Gardé tel quel");
        operator.get("/organisations/steps-six");
        var plain = operator.post("/organisations/steps-six/reactivation", "version", version);
        assertThat(operator.get(Visitor.where(plain)).body()).contains("changed this organisation in the meantime");
    }

    @Test
    void triesOutAndWritesDownALatePayment() {
        open("steps-seven");
        assertThat(operator.post("/organisations/steps-seven/trial", "until", "long ago")
                        .body())
                .contains("id=\"field-until-error\"");
        var day = java.time.LocalDate.now().plusDays(30).toString();
        var tried = operator.post("/organisations/steps-seven/trial", "until", day);
        assertThat(operator.get(Visitor.where(tried)).body())
                .contains("On trial", "Choose a plan…", "Extend the trial…");
        var chosen = operator.post("/organisations/steps-seven/plan-choice", "plan", "public");
        assertThat(operator.get(Visitor.where(chosen)).body()).contains("In service");
        operator.get("/organisations/steps-seven/past-due/new");
        var due = operator.post("/organisations/steps-seven/past-due", "audience", "public");
        assertThat(operator.get(Visitor.where(due)).body()).contains("its visitors read that a payment is late");
        var settled = operator.post("/organisations/steps-seven/settlement");
        assertThat(operator.get(Visitor.where(settled)).body()).contains("The payment is settled.");
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
