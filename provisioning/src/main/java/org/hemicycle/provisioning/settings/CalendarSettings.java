package org.hemicycle.provisioning.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the law says of when, under {@code calendar}.
 *
 * @param silences when nothing may be published: in France from the eve of a vote at midnight (code électoral, art. L. 49)
 */
public record CalendarSettings(@DefaultValue("") Silences silences) {}
