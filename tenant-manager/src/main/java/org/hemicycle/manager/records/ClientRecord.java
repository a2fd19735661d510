package org.hemicycle.manager.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a client.
 *
 * @param values by field: {@code legalName}, {@code contacts.billing.email}; what nobody wrote is missing
 * @param version 0 as long as nobody wrote anything
 */
public record ClientRecord(
        Map<String, String> values,
        long version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {
    static final ClientRecord BLANK = new ClientRecord(Map.of(), 0, null, null);

    public ClientRecord {
        values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String value(RecordField field) {
        return value(field.key());
    }

    public boolean isBlank() {
        return values.isEmpty();
    }

    /** The last day of the contract, where it has one. */
    public @Nullable LocalDate until() {
        var day = value(RecordField.CONTRACT_UNTIL);
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    /** The last day on which notice can be given. */
    public @Nullable LocalDate noticeUntil() {
        var until = until();
        var days = value(RecordField.NOTICE_DAYS);
        return until == null || days.isEmpty() ? null : until.minusDays(Long.parseLong(days));
    }

    public boolean hasContact(ContactRole role) {
        return ContactRole.DETAILS.stream()
                .anyMatch(detail -> !value(role.field(detail)).isEmpty());
    }
}
