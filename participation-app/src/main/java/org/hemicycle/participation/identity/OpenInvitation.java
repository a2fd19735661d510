package org.hemicycle.participation.identity;

import java.time.Instant;

/** An invitation to a role that nobody has accepted yet; after {@code expiresAt} its link opens nothing until it is sent again. */
public record OpenInvitation(long id, String name, String email, Grant grant, Instant expiresAt) {}
