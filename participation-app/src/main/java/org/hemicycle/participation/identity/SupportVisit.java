package org.hemicycle.participation.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * The visit of an operator of the platform, whom an administrator has let in for a while.
 *
 * @param access the consent that it rests on
 * @param operator name of the operator
 * @param reason why they are here, as the administrator read it
 * @param until when it ends by itself
 */
public record SupportVisit(UUID access, String operator, String reason, Instant until) {}
