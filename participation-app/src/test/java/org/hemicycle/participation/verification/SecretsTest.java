package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.secrets.SealingKey;
import org.hemicycle.provisioning.secrets.TenantVault;
import org.hemicycle.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secret under which all is kept: each organisation's own, and the same after a start. */
class SecretsTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("secrets-town", "Secrète");

    @Autowired
    private Secrets secrets;

    @Autowired
    private TenantVault vault;

    @Test
    void givesEachOrganisationDigestsOfItsOwn() {
        var lyon = inside(LYON, () -> secrets.current().digest("census", "legoff"));
        assertThat(inside(LYON, () -> secrets.current().digest("census", "legoff")))
                .isEqualTo(lyon);
        assertThat(inside(NANTES, () -> secrets.current().digest("census", "legoff")))
                .isNotEqualTo(lyon);
        assertThat(inside(LYON, () -> secrets.current().digest("census", "leg", "off")))
                .isNotEqualTo(lyon);
    }

    @Test
    void sealsFactsSoThatTheyOpenAgain() {
        var facts = new Facts("Centre", java.time.LocalDate.of(1990, 5, 4));
        var sealed = inside(LYON, () -> secrets.current().sealFacts(facts));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Centre", "1990");
        assertThat(inside(LYON, () -> secrets.current().openFacts(sealed))).isEqualTo(facts);
    }

    @Test
    void losesNothingByATransactionThatCameToNothing() {
        CurrentTenant.run(
                TOWN,
                () -> transaction.executeWithoutResult(unkept -> {
                    secrets.current();
                    unkept.setRollbackOnly();
                }));
        var digest = inside(TOWN, () -> secrets.current().digest("census", "legoff"));
        var sealed = inside(TOWN, () -> vault.sealText(sql, TOWN.id(), "something", "to keep"));
        assertThat(inside(TOWN, () -> vault.openText(sql, TOWN.id(), "something", sealed)))
                .isEqualTo("to keep");
        var afterAStart = new TenantVault(SealingKey.of("tests", TestDatabase.TENANTS_KEY));
        assertThat(inside(TOWN, () -> afterAStart.openText(sql, TOWN.id(), "something", sealed)))
                .isEqualTo("to keep");
        assertThat(inside(TOWN, () -> secrets.current().digest("census", "legoff")))
                .isEqualTo(digest);
    }
}
