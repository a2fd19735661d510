package org.hemicycle.participation.tables;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that is being read: one row after the other. */
public interface TableRows extends Closeable {
    /**
     * The next row that is not empty; null after the last.
     *
     * @throws UnreadableTable when the file is broken from here on
     */
    @Nullable
    TableRow next() throws IOException;
}
