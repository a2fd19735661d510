package org.hemicycle.manager.operators;

import java.time.Instant;

/** Somebody is asked to become an operator, and has not chosen a password yet. */
public record OperatorInvitation(long id, String email, String name, OperatorRole role, Instant expiresAt) {}
