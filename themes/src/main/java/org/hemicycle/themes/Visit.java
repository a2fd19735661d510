package org.hemicycle.themes;

/**
 * Somebody from outside is here for a while, by consent: said above every page that they see.
 *
 * @param sentence who, until when, and why
 * @param end where the form is sent that ends it
 */
public record Visit(Message sentence, String end) {}
