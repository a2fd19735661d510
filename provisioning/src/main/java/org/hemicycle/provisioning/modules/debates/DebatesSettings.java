package org.hemicycle.provisioning.modules.debates;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module, under {@code debates}.
 *
 * @param titleMin shortest title, in characters
 * @param titleMax longest title
 * @param bodyMin shortest description
 * @param bodyMax longest description
 * @param byParticipants whether participants may open debates
 * @param columns whether new debates show what is said for and against in two columns
 * @param conclusionMin shortest conclusion
 * @param conclusionMax longest conclusion
 * @param pageSize debates on one page of a list
 */
public record DebatesSettings(
        @DefaultValue("10") @Min(1) @Max(500) int titleMin,
        @DefaultValue("150") @Min(1) @Max(500) int titleMax,
        @DefaultValue("15") @Min(1) @Max(100_000) int bodyMin,
        @DefaultValue("5000") @Min(1) @Max(100_000) int bodyMax,
        @DefaultValue("true") boolean byParticipants,
        @DefaultValue("false") boolean columns,
        @DefaultValue("10") @Min(1) @Max(100_000) int conclusionMin,
        @DefaultValue("10000") @Min(1) @Max(100_000) int conclusionMax,
        @DefaultValue("20") @Min(5) @Max(100) int pageSize) {
    public DebatesSettings {
        if (titleMin > titleMax) {
            throw new IllegalArgumentException("title-min is larger than title-max");
        }
        if (bodyMin > bodyMax) {
            throw new IllegalArgumentException("body-min is larger than body-max");
        }
        if (conclusionMin > conclusionMax) {
            throw new IllegalArgumentException("conclusion-min is larger than conclusion-max");
        }
    }
}
