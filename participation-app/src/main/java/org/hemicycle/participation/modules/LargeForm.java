package org.hemicycle.participation.modules;

/**
 * A form that may carry more than others, who end at 6 MB: a list of all who live in a city.
 *
 * @param path that it is sent to, exactly
 */
public record LargeForm(String path) {}
