package org.hemicycle.participation.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being written. */
public interface TableWriter extends Closeable {
    /** Adds a row: text, numbers, moments and truth values in the order of the columns; null for an empty cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
