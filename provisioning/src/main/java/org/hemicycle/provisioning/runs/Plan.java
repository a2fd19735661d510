package org.hemicycle.provisioning.runs;

import java.util.List;

/** The names of the steps of each kind of run, in order. */
final class Plan {

    private Plan() {}

    static List<String> of(RunKind kind) {
        return switch (kind) {
            case CREATION ->
                List.of("role", "schema", "modules", "files", "template", "administrator", "host-names", "finalise");
            case MODULES -> List.of("modules", "finalise");
            case CLONE -> List.of("role", "schema", "modules", "rows", "copied-files", "administrator", "finalise");
            case REHEARSAL -> List.of("role", "schema", "modules", "files", "rehearsal", "clearing", "verdict");
            case SUCCESSION -> List.of("hand-over", "administrator", "announcement", "finalise");
            case DELETION ->
                List.of(
                        "close",
                        "inventory",
                        "jobs",
                        "schema",
                        "role",
                        "files",
                        "host-names",
                        "finalise",
                        "certificate");
        };
    }
}
