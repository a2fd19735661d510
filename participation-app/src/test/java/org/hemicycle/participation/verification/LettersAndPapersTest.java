package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.verification.SampleVerification.email;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Sweep;
import org.junit.jupiter.api.Test;

/** Codes that come by post, and documents that staff look at. */
class LettersAndPapersTest extends WayJourney {
    @Test
    void sendsACodeByPostThatIsEnteredOnce() {
        verification.open("letter", "{\"sender\":\"Mairie\"}");
        var jeanne = participant(LYON, email());
        ask(jeanne);
        assertThat(sealedTexts()).doesNotContain("Jeanne", "Rue des Lilas");
        var staff = staff(LYON, "moderator");
        assertThat(staff.get("/admin/verification/letters").body()).contains("Jeanne Petit", "12 rue des Lilas");
        var csv = staff.get("/admin/verification/letters/list.csv");
        assertThat(csv.header("Cache-Control")).contains("no-store");
        var code = csv.body()
                .lines()
                .filter(line -> line.contains("Jeanne"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*;", "")
                .strip();
        assertThat(staff.get("/admin/verification/letters/print").body()).contains(code, "Mairie");
        assertThat(jeanne.get("/account/verifications/letter").body()).contains("partira bientôt");
        markSent(staff);
        assertThat(verification.count("select count(*) from postal_code where address is not null or code is not null"))
                .as("once sent, nothing of it can be read")
                .isZero();
        jeanne.get("/account/verifications/letter");
        assertThat(enter(jeanne, "WRONGONE").body()).contains("Il reste 4 essais");
        assertThat(enter(jeanne, code.toLowerCase(java.util.Locale.ROOT)).status())
                .isEqualTo(303);
        assertThat(jeanne.get("/account/verifications").body()).contains("Code par courrier", "Centre");
    }

    @Test
    void asksForAnotherLetterAfterFiveTriesOrSixtyDays() {
        verification.open("letter", "{}");
        var jeanne = participant(LYON, email());
        ask(jeanne);
        markSent(staff(LYON, "moderator"));
        jeanne.get("/account/verifications/letter");
        for (int guess = 0; guess < 4; guess++) {
            assertThat(enter(jeanne, "WRONG" + guess).status()).isEqualTo(422);
        }
        assertThat(enter(jeanne, "WRONG5").body()).contains("demandez une autre lettre");
        ask(jeanne);
        markSent(staff(LYON, "moderator"));
        verification.inside(() -> sql.sql("update postal_code set sent_at = now() - interval '61 days'")
                .update());
        assertThat(jeanne.get("/account/verifications/letter").body()).contains("Nom sur la boîte aux lettres");
        assertThat(enter(jeanne, "ANYTHING").body()).contains("plus valable");
    }

    @Test
    void showsAPaperToStaffOnlyAndDeletesItOnceDecided() throws Exception {
        verification.open("document", "{}");
        var email = email();
        var jeanne = participant(LYON, email);
        send(jeanne);
        var file = file();
        assertThat(new String(stored(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .as("sealed at rest")
                .doesNotContain("PNG");
        assertThat(jeanne.get("/files/" + file).status()).isEqualTo(404);
        assertThat(administrator(LYON).get("/files/" + file).status()).isEqualTo(404);
        long id = verification.count("select id from identity_document where decided_at is null");
        var path = "/admin/verification/documents/" + id;
        assertThat(jeanne.get(path + "/picture").status()).isEqualTo(403);
        assertThat(staff(LYON, "editor").get(path + "/picture").status()).isEqualTo(403);
        assertThat(administrator(NANTES).get(path + "/picture").status()).isEqualTo(404);
        var staff = staff(LYON, "moderator");
        var picture = staff.get(path + "/picture");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Cache-Control")).isEqualTo("no-store");
        assertThat(picture.header("Content-Security-Policy")).contains("sandbox");
        assertThat(verification.count("select count(*) from audit_entry where action = 'verification.document-seen'"))
                .isPositive();
        staff.get(path);
        assertThat(staff.post(path + "/acceptance", "number", "X1", "born", "hier")
                        .status())
                .isEqualTo(422);
        assertThat(staff.post(path + "/acceptance", "number", "X1", "born", "1990", "district", "Centre")
                        .location())
                .isEqualTo("/admin/verification/documents");
        Awaitility.await().until(() -> !isStored(file));
        assertThat(jeanne.get("/account/verifications").body()).contains("Pièce examinée", "Vérifié", "Centre");
        assertThat(mailsTo(email)).isOne();
    }

    @Test
    void refusesAPaperWithAReasonAndDeletesIt() throws Exception {
        verification.open("document", "{}");
        var jeanne = participant(LYON, email());
        send(jeanne);
        var file = file();
        long id = verification.count("select id from identity_document where decided_at is null");
        var path = "/admin/verification/documents/" + id;
        var staff = staff(LYON, "moderator");
        staff.get(path);
        assertThat(staff.post(path + "/refusal", "reason", " ").status()).isEqualTo(422);
        assertThat(staff.post(path + "/refusal", "reason", "La photo est floue.")
                        .status())
                .isEqualTo(303);
        Awaitility.await().until(() -> !isStored(file));
        assertThat(jeanne.get("/account/verifications/document").body()).contains("La photo est floue.");
    }

    @Test
    void deletesAPaperThatNobodyLooksAtForThirtyDays() throws Exception {
        verification.open("document", "{}");
        var jeanne = participant(LYON, email());
        send(jeanne);
        var file = file();
        verification.inside(() -> sql.sql("update identity_document set asked_at = now() - interval '31 days'")
                .update());
        CurrentTenant.run(LYON, () -> sweeps.forEach(Sweep::sweep));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !isStored(file));
        assertThat(jeanne.get("/account/verifications/document").body()).contains("Personne n’a pu l’examiner");
    }

    @Test
    void takesPicturesOnly() {
        verification.open("document", "{}");
        var jeanne = participant(LYON, email());
        jeanne.get("/account/verifications/document");
        var refused = jeanne.upload(
                "/account/verifications/document", Map.of(), "picture", "image/png", "<svg onload='x'/>".getBytes());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(verification.count("select count(*) from identity_document")).isZero();
    }
}
