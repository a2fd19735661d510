package org.hemicycle.participation.discussions;

/** What a discussion is about: the type (such as {@code proposal}) and the number of its row. */
public record Subject(String type, long id) {}
