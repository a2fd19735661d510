package org.hemicycle.provisioning.effort;

/**
 * What a browser has to find: the number from 0 to {@code most} whose decimal digits after {@code salt} have the SHA-256 digest
 * {@code target}. It answers {@code salt.number.seal}.
 *
 * @param target in hexadecimal digits
 * @param seal by which the server knows its own challenge again
 */
public record Challenge(String salt, String target, int most, String seal) {}
