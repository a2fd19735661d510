package org.hemicycle.participation.proposals.exchange;

import java.time.Instant;
import org.hemicycle.participation.tables.TableFormat;
import org.jspecify.annotations.Nullable;

/** A long table that somebody asked for. */
record Export(
        long id,
        boolean done,
        TableFormat format,
        String query,
        @Nullable String file,
        int rows,
        long askedBy,
        Instant askedAt) {}
