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
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A city where things are verified, and what people and staff do there. */
abstract class WayJourney extends ParticipationTest {
    @Autowired
    List<VouchedFactsListener> listeners;

    @Autowired
    List<Sweep> sweeps;

    @Autowired
    Files files;

    SampleVerification verification;

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

    static int mailsTo(String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !TestMail.to(address).isEmpty());
        return TestMail.to(address).size();
    }

    void ask(Browser person) {
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

    void markSent(Browser staff) {
        staff.get("/admin/verification/letters");
        long id = verification.count("select id from postal_code where sent_at is null and over_at is null");
        assertThat(staff.post("/admin/verification/letters/sending", "letter", "" + id)
                        .status())
                .isEqualTo(303);
    }

    static Browser.Answer enter(Browser person, String code) {
        return person.post("/account/verifications/letter/code", "code", code);
    }

    void send(Browser person) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        person.get("/account/verifications/document");
        var answer =
                person.upload("/account/verifications/document", Map.of(), "picture", "image/png", out.toByteArray());
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    String file() {
        return verification.inside(() -> sql.sql("select file from identity_document where decided_at is null")
                .query(String.class)
                .single());
    }

    byte[] stored(String file) throws Exception {
        try (var open = files.open(LYON, new org.hemicycle.provisioning.storage.FileKey(file))
                .orElseThrow()) {
            return open.body().readAllBytes();
        }
    }

    boolean isStored(String file) {
        return files.list(LYON).stream().anyMatch(key -> key.value().equals(file));
    }

    String sealedTexts() {
        return verification.inside(() -> sql.sql(
                        "select string_agg(encode(address, 'escape') || encode(code, 'escape'), '') from postal_code")
                .query(String.class)
                .single());
    }

    ParticipantId person() {
        return new ParticipantId(verification.count(
                "insert into participant (email, name, locale, confirmed_at) values (?, 'Jeanne', 'fr', now()) returning id",
                email()));
    }

    void hear(VouchedFacts facts) {
        verification.inside(() -> {
            listeners.forEach(listener -> listener.hear(facts));
            return true;
        });
    }

    long granted(ParticipantId person) {
        return verification.count(
                "select count(*) from verification where participant_id = ? and withdrawn_at is null", person.value());
    }
}
