package org.hemicycle.provisioning.settings;

import java.time.Instant;

/** What a layer says, and since whom. */
public record SettingValue(String value, String changedBy, Instant changedAt) {}
