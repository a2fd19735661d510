package org.hemicycle.participation.moderation;

import java.time.Instant;
import java.util.List;

/** What stands around a thing, for moderators: a kind of thing that stands in a conversation has a bean of this. */
public interface Surroundings {
    /** The kind, as {@code modules.Reportable} names it. */
    String type();

    /** What comes before and after it, in the order in which one reads, the thing itself included. */
    List<Line> around(long id);

    /** One voice of the conversation. */
    record Line(String byline, String text, Instant at, boolean itself) {}
}
