package org.hemicycle.manager.configuration;

import org.jspecify.annotations.Nullable;

/** What came of the wish to change a setting. */
public sealed interface SettingOutcome {
    /** Done; it holds in the data plane within seconds. */
    record Written(long version) implements SettingOutcome {}

    /**
     * Not allowed, and why.
     *
     * @param fault key of the sentence, without its prefix {@code settings.fault.}
     * @param detail what the binding said, where it is about several settings together
     */
    record Wrong(String fault, @Nullable Long min, @Nullable Long max, String detail) implements SettingOutcome {}

    /** Somebody changed the layer in the meantime. */
    record Stale(long version) implements SettingOutcome {}

    /** There is no such setting, or no such change. */
    record Unknown() implements SettingOutcome {}

    /** A later change stands in the way of taking this one back. */
    record Overtaken() implements SettingOutcome {}
}
