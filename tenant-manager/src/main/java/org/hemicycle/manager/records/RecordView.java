package org.hemicycle.manager.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client record as programs see it; what nobody wrote is missing. Days are written {@code 2027-03-14}.
 *
 * @param region where the data are, as the contract says it
 * @param noticeDays how many days before its end the contract must be ended
 * @param contacts by role: {@code contract}, {@code billing}, {@code technical}, {@code data-protection}, {@code publication}
 */
@Schema(name = "ClientRecord")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordView(
        @Nullable String legalName,
        @Nullable String registration,
        @Nullable String region,
        @Nullable String contractReference,
        @Nullable String contractFrom,
        @Nullable String contractUntil,
        @Nullable String noticeDays,
        @Nullable String agreementReference,
        @Nullable String agreementSignedOn,
        @Nullable String notes,
        Map<String, ContactView> contacts) {

    @Schema(name = "ClientContact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContactView(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    static RecordView of(ClientRecord kept) {
        var contacts = new LinkedHashMap<String, ContactView>();
        for (var role : ContactRole.values()) {
            if (kept.hasContact(role)) {
                contacts.put(
                        role.key(),
                        new ContactView(
                                kept.values().get(role.field("name")),
                                kept.values().get(role.field("email")),
                                kept.values().get(role.field("phone"))));
            }
        }
        return new RecordView(
                value(kept, RecordField.LEGAL_NAME),
                value(kept, RecordField.REGISTRATION),
                value(kept, RecordField.REGION),
                value(kept, RecordField.CONTRACT_REFERENCE),
                value(kept, RecordField.CONTRACT_FROM),
                value(kept, RecordField.CONTRACT_UNTIL),
                value(kept, RecordField.NOTICE_DAYS),
                value(kept, RecordField.AGREEMENT_REFERENCE),
                value(kept, RecordField.AGREEMENT_SIGNED_ON),
                value(kept, RecordField.NOTES),
                contacts);
    }

    private static @Nullable String value(ClientRecord kept, RecordField field) {
        return kept.values().get(field.key());
    }
}
