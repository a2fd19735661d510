package org.hemicycle.participation.discussions.comments;

import java.time.Instant;

/** How a comment was worded, and since when. */
record Version(String body, Instant at) {}
