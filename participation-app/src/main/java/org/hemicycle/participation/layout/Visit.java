package org.hemicycle.participation.layout;

import java.time.Instant;

/** Somebody of the platform is here by consent, for a while: said on every page that they see. */
public record Visit(String who, Instant until, String why) {}
