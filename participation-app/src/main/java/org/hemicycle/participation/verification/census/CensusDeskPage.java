package org.hemicycle.participation.verification.census;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The list, and the one that is being prepared.
 *
 * @param entries people on the list
 * @param verified people who have found themselves on it
 * @param layout what stands in the form of the columns
 */
record CensusDeskPage(
        List<CensusUpload> applied,
        long entries,
        long verified,
        @Nullable CensusUpload prepared,
        @Nullable CensusLayout layout,
        FormErrors errors) {
    List<CensusField> fields() {
        return List.of(CensusField.values());
    }

    /** What people are asked by the list that holds. */
    String asked(Texts t) {
        return applied.getFirst().layout().questions().stream()
                .map(field -> t.get("verification.field." + field.key()))
                .collect(Collectors.joining(", "));
    }

    List<Option> columns(Texts t) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", t.get("verification.census.no-column")));
        var header = prepared == null ? List.<String>of() : prepared.header();
        for (int i = 0; i < header.size(); i++) {
            options.add(Option.of(
                    Integer.toString(i),
                    header.get(i).isBlank() ? t.get("verification.census.column", i + 1) : header.get(i)));
        }
        return options;
    }

    String column(CensusField field) {
        var number = layout == null ? null : layout.columns().get(field);
        return number == null ? "" : number.toString();
    }

    List<Option> askable(Texts t) {
        return Arrays.stream(CensusField.values())
                .filter(CensusField::isAskable)
                .map(field -> Option.of(field.key(), t.get("verification.field." + field.key())))
                .toList();
    }

    Set<String> askedKeys() {
        return layout == null
                ? Set.of()
                : layout.asked().stream().map(CensusField::key).collect(Collectors.toSet());
    }

    boolean is(CensusUpload.State state) {
        return prepared != null && prepared.state() == state;
    }
}
