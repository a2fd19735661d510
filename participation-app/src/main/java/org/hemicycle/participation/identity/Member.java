package org.hemicycle.participation.identity;

import java.time.Instant;

/** Somebody who takes part; the address is for administrators' eyes. */
public record Member(long id, String name, String email, boolean administrator, Instant since) {}
