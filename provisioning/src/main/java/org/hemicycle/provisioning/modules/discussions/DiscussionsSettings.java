package org.hemicycle.provisioning.modules.discussions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the module, under {@code discussions}.
 *
 * @param commentMax longest comment, in characters
 * @param replyLevels how deep replies may be nested
 * @param order in which comments are shown first: newest, oldest, best or discussed
 * @param editMinutes how long a comment may be changed by its author; 0 until somebody has answered it
 * @param votes whether comments can be voted up and down
 */
public record DiscussionsSettings(
        @DefaultValue("1000") @Min(50) @Max(20_000) int commentMax,
        @DefaultValue("3") @Min(0) @Max(10) int replyLevels,

        @DefaultValue("newest") @Pattern(regexp = "newest|oldest|best|discussed")
        String order,

        @DefaultValue("15") @Min(0) @Max(43_200) int editMinutes,
        @DefaultValue("true") boolean votes) {}
