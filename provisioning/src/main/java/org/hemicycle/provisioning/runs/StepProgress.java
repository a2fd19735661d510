package org.hemicycle.provisioning.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a step has come.
 *
 * @param name {@code role}, {@code schema}, {@code modules}, {@code files}, {@code template}, {@code administrator},
 *     {@code host-names}, {@code finalise}…
 * @param attempts how often it was begun
 * @param trouble what holds it up, or why it failed
 */
public record StepProgress(
        String name,
        StepState state,
        int attempts,
        @Nullable Trouble trouble,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
