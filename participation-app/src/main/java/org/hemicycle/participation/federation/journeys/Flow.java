package org.hemicycle.participation.federation.journeys;

import org.hemicycle.participation.federation.protocol.Secrets;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the way to a provider and back.
 *
 * @param participant who was signed in when they left, where the purpose is about them
 * @param origin of the host name at which they left
 */
record Flow(Purpose purpose, @Nullable ParticipantId participant, Secrets secrets, String origin, Next next) {}
