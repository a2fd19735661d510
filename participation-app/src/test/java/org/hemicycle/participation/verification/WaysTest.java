package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hemicycle.participation.verification.SampleVerification.email;

import org.hemicycle.participation.identity.VouchedFacts;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Sweep;
import org.junit.jupiter.api.Test;

/** Providers, addresses of a domain, the end of an authorisation, and conflicts. */
class WaysTest extends WayJourney {
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
}
