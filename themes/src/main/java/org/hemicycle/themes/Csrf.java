package org.hemicycle.themes;

/** The secret that a form carries so that no other site can send it: the name of its field, and the value. */
public record Csrf(String name, String value) {}
