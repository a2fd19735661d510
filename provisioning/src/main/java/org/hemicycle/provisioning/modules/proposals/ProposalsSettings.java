package org.hemicycle.provisioning.modules.proposals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module, under {@code proposals}.
 *
 * @param titleMin shortest title, in characters
 * @param titleMax longest title
 * @param bodyMin shortest text
 * @param bodyMax longest text
 * @param supportsPerParticipant how many proposals one participant may support in one component; 0 for no limit
 * @param answersWithCosts whether an accepted proposal is answered with what it costs, how that was found, and when it will be done
 * @param pageSize proposals on one page of a list
 */
public record ProposalsSettings(
        @DefaultValue("15") @Min(1) @Max(500) int titleMin,
        @DefaultValue("150") @Min(1) @Max(500) int titleMax,
        @DefaultValue("15") @Min(1) @Max(100_000) int bodyMin,
        @DefaultValue("5000") @Min(1) @Max(100_000) int bodyMax,
        @DefaultValue("0") @PositiveOrZero int supportsPerParticipant,
        @DefaultValue("false") boolean answersWithCosts,
        @DefaultValue("20") @Min(5) @Max(100) int pageSize) {
    public ProposalsSettings {
        if (titleMin > titleMax) {
            throw new IllegalArgumentException("title-min is larger than title-max");
        }
        if (bodyMin > bodyMax) {
            throw new IllegalArgumentException("body-min is larger than body-max");
        }
    }
}
