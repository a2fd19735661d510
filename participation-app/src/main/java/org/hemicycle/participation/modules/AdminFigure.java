package org.hemicycle.participation.modules;

/**
 * A figure of the start page of {@code /admin}.
 *
 * @param label key of a message with the figure as its argument, for the plural: {@code commentaires cette semaine}
 */
public record AdminFigure(String label, long value) {}
