package org.hemicycle.participation.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.testing.TestFiles;
import org.hemicycle.testing.TestMail;
import org.junit.jupiter.api.Test;

/** The tenant manager and its configuration server are never there in these tests; here the others go too. */
class StabilityTest extends ParticipationTest {
    @Test
    void servesPagesWithoutFilesAndMails() {
        TestFiles.goDown();
        TestMail.goDown();
        try {
            assertThat(visitor(LYON).get("/").status()).isEqualTo(200);
            assertThat(participant(LYON, "steady@example.org").get("/account").status())
                    .isEqualTo(200);
            var file = visitor(LYON).get("/files/look/logo.png");
            assertThat(file.status()).isEqualTo(503);
            assertThat(file.body()).contains("Ville de Lyon");
        } finally {
            TestFiles.comeBack();
            TestMail.comeBack();
        }
        assertThat(visitor(LYON).get("/files/look/logo.png").status()).isEqualTo(404);
    }
}
