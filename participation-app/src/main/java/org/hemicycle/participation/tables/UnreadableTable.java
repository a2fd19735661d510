package org.hemicycle.participation.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that is not a table of its kind, or is broken somewhere. */
public final class UnreadableTable extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableTable(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    /** It can be read, and lacks the columns or the rows that it should have. */
    public static UnreadableTable ofAnotherKind() {
        return new UnreadableTable("not the table that was said", null);
    }
}
