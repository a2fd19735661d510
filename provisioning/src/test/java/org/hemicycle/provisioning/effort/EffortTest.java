package org.hemicycle.provisioning.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EffortTest {
    private static final byte[] SECRET = new byte[32];
    private final Effort effort = new Effort(SECRET, Clock.systemUTC());

    @Test
    void takesWorkThatWasDone() {
        var challenge = effort.challenge("sign-up", 500);
        assertThat(effort.check("sign-up", solved(challenge)))
                .hasValueSatisfying(done -> assertThat(done.id()).isEqualTo(challenge.salt()));
    }

    @Test
    void takesItOnAnotherNode() {
        var challenge = effort.challenge("sign-up", 500);
        assertThat(new Effort(SECRET, Clock.systemUTC()).check("sign-up", solved(challenge)))
                .isPresent();
    }

    @Test
    void takesNoneOfAnotherPurposeOrSecret() {
        var answer = solved(effort.challenge("sign-up", 500));
        assertThat(effort.check("comment", answer)).isEmpty();
        assertThat(new Effort(new byte[] {1}, Clock.systemUTC()).check("sign-up", answer))
                .isEmpty();
    }

    @Test
    void takesNoneThatIsWrongOrMissing() {
        var challenge = effort.challenge("sign-up", 500);
        var wrong = challenge.salt() + "." + 501 + "." + challenge.seal();
        for (var answer : new String[] {"", "x", wrong, solved(challenge).replace("-", "_")}) {
            assertThat(effort.check("sign-up", answer)).as(answer).isEmpty();
        }
    }

    @Test
    void takesNoneThatComesLate() {
        var answer = solved(effort.challenge("sign-up", 500));
        var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(3));
        assertThat(new Effort(SECRET, later).check("sign-up", answer)).isEmpty();
    }

    static String solved(Challenge challenge) {
        int number = IntStream.range(0, challenge.most())
                .filter(each -> digest(challenge.salt() + each).equals(challenge.target()))
                .findFirst()
                .orElseThrow();
        return challenge.salt() + "." + number + "." + challenge.seal();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
