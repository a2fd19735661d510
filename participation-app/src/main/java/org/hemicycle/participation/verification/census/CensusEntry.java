package org.hemicycle.participation.verification.census;

/**
 * Somebody on a list, as nobody can read it.
 *
 * @param digest by which they are found
 * @param unique by which they are told from all others
 * @param facts sealed; empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent")
record CensusEntry(byte[] digest, byte[] unique, byte[] facts) {}
