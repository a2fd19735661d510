package org.hemicycle.provisioning.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.hemicycle.testing.TestCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the collector of the operator is told. */
class TracingTest {
    private final TestCollector collector = new TestCollector();

    @AfterEach
    void stop() {
        collector.close();
    }

    @Test
    void tellsWhatWasDoneWithinWhat() {
        try (var tracing = Tracing.of(new TracesSettings(collector.endpoint() + "/", 1), "cook")) {
            var eaten =
                    tracing.around("dinner", Map.of("guests", "two"), () -> tracing.around("soup", Map.of(), () -> 7));
            assertThat(eaten).isEqualTo(7);
        }
        var dinner = collector.await(span -> span.name().equals("dinner"));
        var soup = collector.await(span -> span.name().equals("soup"));
        assertThat(dinner.service()).isEqualTo("cook");
        assertThat(dinner.facts()).containsEntry("guests", "two");
        assertThat(soup.parent()).isEqualTo(dinner.number());
        assertThat(soup.trace()).isEqualTo(dinner.trace());
    }

    @Test
    void tellsThatSomethingFailedWithoutItsWords() {
        try (var tracing = Tracing.of(new TracesSettings(collector.endpoint(), 1), "cook")) {
            assertThatThrownBy(() -> tracing.around("soup", Map.of(), () -> {
                        throw new IOException("refused by ana@example.org");
                    }))
                    .isInstanceOf(IOException.class);
        }
        var soup = collector.await(span -> span.name().equals("soup"));
        assertThat(soup.failed()).isTrue();
        assertThat(soup.complaint()).isEqualTo("IOException");
    }

    @Test
    void saysNothingWithoutAnAddress() {
        try (var tracing = Tracing.of(new TracesSettings("", 1), "cook")) {
            assertThat(tracing.isOn()).isFalse();
            assertThat(tracing.<Integer, RuntimeException>around("soup", Map.of(), () -> 3))
                    .isEqualTo(3);
        }
        assertThat(collector.spans()).isEmpty();
    }

    @Test
    void recordsNothingOfWhatIsNotInTheShare() {
        try (var tracing = Tracing.of(new TracesSettings(collector.endpoint(), 0), "cook")) {
            tracing.around("soup", Map.of(), () -> 3);
        }
        assertThat(collector.spans()).isEmpty();
    }
}
