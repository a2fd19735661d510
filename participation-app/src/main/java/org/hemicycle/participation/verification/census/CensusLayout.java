package org.hemicycle.participation.verification.census;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hemicycle.participation.verification.authorisations.Secret;

/**
 * Which column is which field, what people are asked, and what is kept of them.
 *
 * @param columns numbers of columns, the first is 0
 * @param asked what people must write to be found
 * @param keepsBirth whether the date of birth is kept, sealed, for conditions of age
 */
record CensusLayout(Map<CensusField, Integer> columns, Set<CensusField> asked, boolean keepsBirth) {
    CensusLayout {
        columns = Map.copyOf(columns);
        asked = Set.copyOf(asked);
    }

    /** What the headings suggest. */
    static CensusLayout guess(List<String> header) {
        var columns = new EnumMap<CensusField, Integer>(CensusField.class);
        for (int i = 0; i < header.size(); i++) {
            for (var field : List.of(
                    CensusField.GIVEN_NAME,
                    CensusField.BIRTH,
                    CensusField.POSTAL_CODE,
                    CensusField.DISTRICT,
                    CensusField.NUMBER,
                    CensusField.SURNAME)) {
                if (field.isLikely(header.get(i)) && !columns.containsKey(field)) {
                    columns.put(field, i);
                    break;
                }
            }
        }
        var asked = new TreeSet<>(columns.keySet());
        asked.removeIf(field -> !field.isAskable());
        return new CensusLayout(columns, asked, columns.containsKey(CensusField.BIRTH));
    }

    /** In the order in which they are asked. */
    List<CensusField> questions() {
        return asked.stream().sorted().toList();
    }

    /** The digest of answers in their one way, to these questions in their order. */
    static byte[] digest(Secret secret, List<CensusField> questions, List<String> normal) {
        var parts = new String[normal.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = questions.get(i).key() + "=" + normal.get(i);
        }
        return secret.digest("census", parts);
    }

    /** The digest by which somebody is found: all that is asked, together, so that no part of it can be tried alone. */
    Optional<byte[]> digest(Secret secret, Function<CensusField, String> answers) {
        var parts = new ArrayList<String>();
        for (var field : questions()) {
            var normal = field.normal(answers.apply(field));
            if (normal.isEmpty()) {
                return Optional.empty();
            }
            parts.add(normal.get());
        }
        return Optional.of(digest(secret, questions(), parts));
    }
}
