package org.hemicycle.participation.api.clients;

/**
 * What an administrator notes down now.
 *
 * @param occasion {@code new} or {@code renewed}
 */
public record CredentialsPage(ApiClient.Credentials credentials, String issuer, String occasion) {}
