package org.hemicycle.participation.proposals.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that a file brings; the names of its fields are those of the columns of the statement that writes it.
 *
 * @param submission by which it stands once, however often the file is read
 * @param key its number at its source; null for what has none
 * @param published ISO 8601; null for now
 * @param own number of a state of the component
 * @param path of its page at the source
 * @param texts in other languages
 */
record NewProposal(
        String submission,
        @Nullable String key,
        long component,
        String title,
        String body,
        String author,
        List<String> authors,
        String origin,
        @Nullable Long theme,
        String state,
        @Nullable Long own,
        @Nullable Map<String, String> answer,
        @Nullable String answered,
        @Nullable BigDecimal cost,
        @Nullable Map<String, String> report,
        @Nullable Map<String, String> period,
        @Nullable String published,
        int supports,
        @Nullable String path,
        Map<String, String> texts,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
