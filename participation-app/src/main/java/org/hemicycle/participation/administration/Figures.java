package org.hemicycle.participation.administration;

/** How many people take part: all who confirmed their address, those of the last seven days, administrators. */
record Figures(long participants, long recent, long administrators) {}
