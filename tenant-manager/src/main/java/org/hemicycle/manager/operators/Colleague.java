package org.hemicycle.manager.operators;

import java.time.Instant;

/** An operator as the owners see them. */
public record Colleague(long id, String email, String name, OperatorRole role, Instant since, boolean disabled) {}
