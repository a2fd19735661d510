package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.themes.FormErrors;
import org.junit.jupiter.api.Test;

class EtiquetteTest {
    private static final String TITLE = "Des bancs à l’ombre sur le quai";
    private static final String BODY = "Douze bancs larges, tournés vers l’eau.";
    private final Etiquette etiquette = new Etiquette(
            org.hemicycle.provisioning.settings.TenantSettings.builtIn().proposals());

    @Test
    void takesAPlainProposal() {
        assertThat(check(TITLE, BODY).isEmpty()).isTrue();
    }

    @Test
    void asksForATitleOfTheRightLength() {
        assertThat(check("Trop court", BODY).of("title")).isNotNull();
        assertThat(check("x".repeat(14), BODY).of("title")).isNotNull();
        assertThat(check("x".repeat(15), BODY).of("title")).isNull();
        assertThat(check("x".repeat(150), BODY).of("title")).isNull();
        assertThat(check("x".repeat(151), BODY).of("title")).isNotNull();
    }

    @Test
    void asksForATextOfTheRightLength() {
        assertThat(check(TITLE, "x".repeat(14)).of("body")).isNotNull();
        assertThat(check(TITLE, "x".repeat(5000)).of("body")).isNull();
        assertThat(check(TITLE, "x".repeat(5001)).of("body")).isNotNull();
    }

    @Test
    void refusesHalfCapitals() {
        assertThat(check("DES bancs à l’ombre !", BODY).of("title")).isNull();
        assertThat(check("DES BANCS À L’OMBRE", BODY).of("title")).isNotNull();
        assertThat(check("ABABABABababababx", BODY).of("title")).isNull();
        assertThat(check("ABABABABabababab", BODY).of("title")).isNotNull();
    }

    @Test
    void refusesRepeatedMarks() {
        assertThat(check("Des bancs sur le quai !!", BODY).of("title")).isNotNull();
        assertThat(check("Des bancs sur le quai !", BODY).of("title")).isNull();
        assertThat(check(TITLE, "Pourquoi n’y a-t-il pas de bancs ??").of("body"))
                .isNotNull();
    }

    private FormErrors check(String title, String body) {
        return etiquette.check(new ProposalDraft(1, title, body, null, "s"));
    }
}
