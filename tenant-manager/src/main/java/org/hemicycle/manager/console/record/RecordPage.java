package org.hemicycle.manager.console.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.manager.records.ClientRecord;
import org.hemicycle.manager.records.ContactRole;
import org.hemicycle.manager.records.RecordField;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The record to read, or the form that writes it, as it was filled in.
 *
 * @param written what the form holds, by field
 * @param today by the clock of the organisation
 */
record RecordPage(Tenant tenant, ClientRecord kept, Map<String, String> written, LocalDate today, FormErrors errors) {
    private static final int SOON = 60;

    String path() {
        return "/organisations/" + tenant.slug();
    }

    String organisation(Locale locale) {
        return tenant.name().in(locale);
    }

    String written(String field) {
        return written.getOrDefault(field, "");
    }

    /** The fields of one part of the record. */
    static List<RecordField> fields(String part) {
        return switch (part) {
            case "client" -> List.of(RecordField.LEGAL_NAME, RecordField.REGISTRATION, RecordField.REGION);
            case "contract" ->
                List.of(
                        RecordField.CONTRACT_REFERENCE,
                        RecordField.CONTRACT_FROM,
                        RecordField.CONTRACT_UNTIL,
                        RecordField.NOTICE_DAYS);
            default -> List.of(RecordField.AGREEMENT_REFERENCE, RecordField.AGREEMENT_SIGNED_ON);
        };
    }

    List<ContactRole> contacts() {
        return List.of(ContactRole.values());
    }

    /** Whether the fields of a contact are to be seen at once. */
    boolean isOpen(ContactRole role) {
        return ContactRole.DETAILS.stream()
                .map(role::field)
                .anyMatch(field -> !written(field).isBlank() || errors.of(field) != null);
    }

    /** A value as people read it. */
    String shown(Texts t, RecordField field) {
        var value = kept.value(field);
        return switch (field.shape()) {
            case DAY -> value.isEmpty() ? "" : t.date(LocalDate.parse(value));
            case DAYS -> value.isEmpty() ? "" : t.get("record.days", Long.parseLong(value));
            case LINE, TEXT -> value;
        };
    }

    /** That the contract is over, or ends soon, in words; null where there is time. */
    @Nullable
    String warning(Texts t) {
        var until = kept.until();
        if (until == null) {
            return null;
        }
        if (until.isBefore(today)) {
            return t.get("record.over", t.date(until));
        }
        var notice = kept.noticeUntil();
        long left = ChronoUnit.DAYS.between(today, notice == null ? until : notice);
        if (left > SOON) {
            return null;
        }
        return notice == null || left < 0
                ? t.get("record.ends", t.date(until))
                : t.get("record.notice", t.date(until), t.date(notice));
    }
}
