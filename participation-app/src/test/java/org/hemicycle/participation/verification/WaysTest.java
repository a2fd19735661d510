package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.verification.SampleVerification.email;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.VouchedFacts;
import org.hemicycle.participation.identity.VouchedFactsListener;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way but the list: by post, by a paper, by a provider, by an address. */
class WaysTest extends ParticipationTest {
    @Autowired
    private List<VouchedFactsListener> listeners;

    @Autowired
    private List<Sweep> sweeps;

    @Autowired
    private Files files;

    private SampleVerification verification;

    @BeforeEach
    void settle() {
        verification = new SampleVerification(LYON, sql, transaction);
        verification.inside(() -> sql.sql("delete from verification").update()
                + sql.sql("delete from verification_conflict").update()
                + sql.sql("delete from identity_document").update()
                + sql.sql("delete from postal_code").update()
                + sql.sql("delete from verification_district").update()
                + sql.sql("insert into verification_district (name, postal_codes) values ('Centre', '{69001}')")
                        .update());
    }

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

    @Test
    void drawsFromAProviderOnlyWhatIsNeeded() throws Exception {
        verification.open("claims", "{\"minimumAge\":\"18\",\"postalCodes\":\"69\"}");
        var adult = person();
        hear(new VouchedFacts(adult, "franceconnect", "sub-adult", "1990", "69001"));
        assertThat(granted(adult)).isOne();
        var young = person();
        hear(new VouchedFacts(
                young, "franceconnect", "sub-young", "" + java.time.Year.now().minusYears(18), "69001"));
        assertThat(granted(young))
                .as("born this year eighteen years ago, perhaps in December")
                .isZero();
        var elsewhere = person();
        hear(new VouchedFacts(elsewhere, "franceconnect", "sub-else", "1990-05-04", "44000"));
        assertThat(granted(elsewhere)).isZero();
        try (var behind = org.hemicycle.participation.TestFleet.behindTheWalls(LYON);
                var rows = behind.createStatement()
                        .executeQuery("select string_agg(v::text, '') from "
                                + LYON.id().schema() + ".verification v")) {
            rows.next();
            assertThat(rows.getString(1)).doesNotContain("sub-adult", "1990", "69001", "franceconnect");
        }
    }

    @Test
    void hearsTheSameTwiceAndGrantsOneAccountOnly() {
        verification.open("claims", "{}");
        var first = person();
        hear(new VouchedFacts(first, "pro", "one-subject", "1990", null));
        hear(new VouchedFacts(first, "pro", "one-subject", "1990", null));
        var second = person();
        hear(new VouchedFacts(second, "pro", "one-subject", "1990", null));
        assertThat(granted(first)).isOne();
        assertThat(granted(second)).isZero();
        assertThat(verification.count("select count(*) from verification_conflict"))
                .isOne();
    }

    @Test
    void grantsAnAddressOfARecognisedDomainAtOnce() {
        verification.open("domain", "{\"domains\":\"mairie.example\\nuniv.example\"}");
        var clerk = participant(LYON, java.util.UUID.randomUUID() + "@univ.example");
        assertThat(clerk.get("/account/verifications/domain").body()).contains("Vérifier avec cette adresse");
        assertThat(clerk.post("/account/verifications/domain").status()).isEqualTo(303);
        assertThat(clerk.get("/account/verifications").body()).contains("Adresse électronique", "Vérifié");
        var other = participant(LYON, java.util.UUID.randomUUID() + "@fauxuniv.example");
        assertThat(other.get("/account/verifications/domain").body()).doesNotContain("Vérifier avec cette adresse");
        assertThat(other.post("/account/verifications/domain").status()).isEqualTo(422);
    }

    @Test
    void remindsThirtyDaysBeforeTheEndAndOnce() {
        verification.open("domain", "{\"domains\":\"rappel.example\"}");
        var email = java.util.UUID.randomUUID() + "@rappel.example";
        var clerk = participant(LYON, email);
        clerk.get("/account/verifications/domain");
        clerk.post("/account/verifications/domain");
        verification.inside(() -> sql.sql("update verification set expires_at = now() + interval '29 days'")
                .update());
        CurrentTenant.run(LYON, () -> sweeps.forEach(Sweep::sweep));
        CurrentTenant.run(LYON, () -> sweeps.forEach(Sweep::sweep));
        assertThat(mailsTo(email)).isOne();
        assertThat(clerk.get("/account/verifications").body()).contains("Vérifier à nouveau");
    }

    @Test
    void staffDecideWhoseItIs() {
        verification.open("domain", "{\"domains\":\"x.example\"}");
        verification.open("claims", "{}");
        var holder = person();
        var second = person();
        hear(new VouchedFacts(holder, "pro", "disputed", "1990", null));
        hear(new VouchedFacts(second, "pro", "disputed", "1990", null));
        var staff = staff(LYON, "moderator");
        var path = "/admin/verification/conflicts/" + verification.count("select id from verification_conflict");
        assertThat(staff.get(path).body()).contains("Nouveau compte", "Compte déjà vérifié");
        assertThat(staff.post(path + "/decision").status()).isEqualTo(422);
        assertThat(staff.post(path + "/decision", "decision", "move").location())
                .isEqualTo("/admin/verification/conflicts");
        assertThat(granted(holder)).isZero();
        assertThat(granted(second)).isOne();
        hear(new VouchedFacts(holder, "pro", "disputed", "1990", null));
        var again = "/admin/verification/conflicts/"
                + verification.count("select id from verification_conflict where decided_at is null");
        staff.get(again);
        staff.post(again + "/decision", "decision", "close-second");
        assertThat(verification.count(
                        "select count(*) from participant where id = ? and disabled_at is not null", holder.value()))
                .isOne();
        assertThat(granted(second)).isOne();
        assertThat(verification.count("select count(*) from audit_entry where action like 'verification.conflict-%'"))
                .isGreaterThanOrEqualTo(2);
    }

    private static int mailsTo(String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !TestMail.to(address).isEmpty());
        return TestMail.to(address).size();
    }

    private void ask(Browser person) {
        person.get("/account/verifications/letter");
        var answer = person.post(
                "/account/verifications/letter",
                "name",
                "Jeanne Petit",
                "street",
                "12 rue des Lilas",
                "postal-code",
                "69001",
                "city",
                "Lyon");
        assertThat(answer.status()).isEqualTo(303);
    }

    private void markSent(Browser staff) {
        staff.get("/admin/verification/letters");
        long id = verification.count("select id from postal_code where sent_at is null and over_at is null");
        assertThat(staff.post("/admin/verification/letters/sending", "letter", "" + id)
                        .status())
                .isEqualTo(303);
    }

    private static Browser.Answer enter(Browser person, String code) {
        return person.post("/account/verifications/letter/code", "code", code);
    }

    private void send(Browser person) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        person.get("/account/verifications/document");
        var answer =
                person.upload("/account/verifications/document", Map.of(), "picture", "image/png", out.toByteArray());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private String file() {
        return verification.inside(() -> sql.sql("select file from identity_document where decided_at is null")
                .query(String.class)
                .single());
    }

    private byte[] stored(String file) throws Exception {
        try (var open = files.open(LYON, new org.hemicycle.provisioning.storage.FileKey(file))
                .orElseThrow()) {
            return open.body().readAllBytes();
        }
    }

    private boolean isStored(String file) {
        return files.list(LYON).stream().anyMatch(key -> key.value().equals(file));
    }

    private String sealedTexts() {
        return verification.inside(() -> sql.sql(
                        "select string_agg(encode(address, 'escape') || encode(code, 'escape'), '') from postal_code")
                .query(String.class)
                .single());
    }

    private ParticipantId person() {
        return new ParticipantId(verification.count(
                "insert into participant (email, name, locale, confirmed_at) values (?, 'Jeanne', 'fr', now()) returning id",
                email()));
    }

    private void hear(VouchedFacts facts) {
        verification.inside(() -> {
            listeners.forEach(listener -> listener.hear(facts));
            return true;
        });
    }

    private long granted(ParticipantId person) {
        return verification.count(
                "select count(*) from verification where participant_id = ? and withdrawn_at is null", person.value());
    }
}
