package org.hemicycle.participation.identity.accounts;

/**
 * The page behind a link that was sent to one of the two addresses.
 *
 * @param old whether it was sent to the old one
 * @param confirmed whether this address has said yes before
 */
public record AddressLinkPage(String token, String newEmail, boolean old, boolean confirmed) {}
