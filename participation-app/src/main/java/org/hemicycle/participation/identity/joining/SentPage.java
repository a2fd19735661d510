package org.hemicycle.participation.identity.joining;

/**
 * Says that a mail is on its way, if the address can be written to.
 *
 * @param key of the messages: its {@code .title} and {@code .text}
 */
public record SentPage(String key) {}
