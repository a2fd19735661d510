package org.hemicycle.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/** A collector is told by both applications what they do, and for whom. */
class TracesTest {
    private final House house = House.opened();

    @Test
    void followAPageDownToItsTransaction() {
        try (var visitor = TestBrowser.desktop()) {
            visitor.newPage().navigate(house.space("angers", "/proposals?order=newest"));
        }
        var transaction = house.collector()
                .await(span -> span.name().equals("transaction")
                        && house.collector().spans().stream()
                                .anyMatch(page -> page.number().equals(span.parent())
                                        && page.facts()
                                                .getOrDefault("hemicycle.tenant", "")
                                                .equals("angers")));
        assertThat(transaction.service()).isEqualTo("participation-app");
        assertThat(transaction.facts()).containsEntry("db.system.name", "postgresql");
    }

    @Test
    void followACreationThroughItsSteps() {
        var run = house.collector().await(span -> span.name().equals("run creation"));
        var step = house.collector()
                .await(span -> span.name().equals("step schema") && span.trace().equals(run.trace()));
        assertThat(run.service()).isEqualTo("tenant-manager");
        assertThat(step.parent()).isEqualTo(run.number());
        assertThat(step.facts()).containsKey("hemicycle.tenant");
    }
}
