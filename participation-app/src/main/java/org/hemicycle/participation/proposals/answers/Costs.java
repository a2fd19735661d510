package org.hemicycle.participation.proposals.answers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted proposal costs, how that was found, and when it will be done.
 *
 * @param amount in the organisation's currency; null where it is not known
 */
public record Costs(@Nullable BigDecimal amount, LocalizedText report, LocalizedText period) {
    static final LocalizedText NO_WORDS = LocalizedText.of(Map.of());
    static final Costs NONE = new Costs(null, NO_WORDS, NO_WORDS);

    /** What stands in the columns {@code cost}, {@code cost_report} and {@code execution_period}. */
    public static Costs of(ResultSet row) throws SQLException {
        return new Costs(
                row.getBigDecimal("cost"),
                Localized.optional(row, "cost_report").orElse(NO_WORDS),
                Localized.optional(row, "execution_period").orElse(NO_WORDS));
    }

    public boolean isEmpty() {
        return amount == null && report.isEmpty() && period.isEmpty();
    }
}
