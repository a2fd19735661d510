package org.hemicycle.participation.api.issuer;

/**
 * Why somebody is not sent back to the site that they came from.
 *
 * @param kind {@code site}: no such site; {@code address}: not an address of the site; {@code late}: asked too long ago, or by
 *     somebody else; {@code request}: it makes no sense
 */
public record RefusedPage(String kind) {}
