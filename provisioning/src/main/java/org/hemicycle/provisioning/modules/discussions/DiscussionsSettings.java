package org.hemicycle.provisioning.modules.discussions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module, under {@code discussions}.
 *
 * @param commentMax longest comment, in characters
 * @param replyLevels how deep replies may be nested
 */
public record DiscussionsSettings(
        @DefaultValue("1000") @Min(50) @Max(20_000) int commentMax,
        @DefaultValue("3") @Min(0) @Max(10) int replyLevels) {}
