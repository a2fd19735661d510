package org.hemicycle.provisioning.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a cell: {@code cell_1}. Part of the names of its database roles. */
public record CellName(@JsonValue String value) {
    @JsonCreator
    public CellName {
        if (!value.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException("Not the name of a cell: " + value);
        }
    }

    /** The login of the data plane in this cell; owns nothing. */
    public String loginRole() {
        return "hemicycle_cell_" + value;
    }

    /** The role that sees the schema {@code jobs} of this cell and nothing else. */
    public String jobsRole() {
        return "jobs_" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
