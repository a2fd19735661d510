package org.hemicycle.manager.operators;

import java.time.Instant;

/**
 * An operator as the owners see them.
 *
 * @param codes whether they have an application that makes codes
 */
public record Colleague(
        long id, String email, String name, OperatorRole role, Instant since, boolean disabled, boolean codes) {}
