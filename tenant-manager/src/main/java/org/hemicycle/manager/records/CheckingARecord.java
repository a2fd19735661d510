package org.hemicycle.manager.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.organisations.FieldProblem;
import org.hemicycle.manager.organisations.Plain;
import org.jspecify.annotations.Nullable;

/** Looks at every field of a client record, and says all that is wrong at once. */
final class CheckingARecord {
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final Map<String, String> values;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param values stripped, without empty ones */
    CheckingARecord(Map<String, String> values, LocalDate today) {
        this.values = values;
        this.today = today;
    }

    /** In the order of the fields; fields are JSON pointers. */
    List<FieldProblem> problems() {
        for (var field : RecordField.values()) {
            var value = values.get(field.key());
            if (value != null) {
                check(field, value);
            }
        }
        order();
        for (var role : ContactRole.values()) {
            contact(role);
        }
        return List.copyOf(problems);
    }

    private void check(RecordField field, String value) {
        switch (field.shape()) {
            case LINE -> line("/" + field.key(), value, field.most());
            case TEXT -> {
                if (value.length() > field.most()) {
                    problems.add(FieldProblem.of("/" + field.key(), "too-long", field.most()));
                }
            }
            case DAY -> {
                if (day(value) == null) {
                    problems.add(FieldProblem.of("/" + field.key(), "not-a-day", FIRST, LAST));
                }
            }
            case DAYS -> {
                if (!value.matches("\\d{1,4}")) {
                    problems.add(FieldProblem.of("/" + field.key(), "not-an-amount"));
                }
            }
        }
    }

    private void order() {
        var from = day(values.get(RecordField.CONTRACT_FROM.key()));
        var until = day(values.get(RecordField.CONTRACT_UNTIL.key()));
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(FieldProblem.of("/contractUntil", "before-its-beginning"));
        }
        var signed = day(values.get(RecordField.AGREEMENT_SIGNED_ON.key()));
        if (signed != null && signed.isAfter(today)) {
            problems.add(FieldProblem.of("/agreementSignedOn", "still-to-come"));
        }
    }

    private void contact(ContactRole role) {
        var pointer = "/contacts/" + role.key() + "/";
        var name = values.get(role.field("name"));
        var email = values.get(role.field("email"));
        var phone = values.get(role.field("phone"));
        if (name == null && (email != null || phone != null)) {
            problems.add(FieldProblem.of(pointer + "name", "required"));
        }
        if (name != null) {
            line(pointer + "name", name, 100);
        }
        if (email != null && !Plain.isEmail(email)) {
            problems.add(FieldProblem.of(pointer + "email", "not-an-email"));
        }
        if (phone != null && !phone.matches("\\+?[0-9 ().-]{3,30}")) {
            problems.add(FieldProblem.of(pointer + "phone", "not-a-phone"));
        }
    }

    private void line(String pointer, String value, int most) {
        if (!Plain.isLine(value, most)) {
            problems.add(FieldProblem.of(pointer, "not-a-line", most));
        }
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            var day = value == null ? null : LocalDate.parse(value);
            return day == null || day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
