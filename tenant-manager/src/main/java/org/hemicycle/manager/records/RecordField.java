package org.hemicycle.manager.records;

import java.util.Arrays;
import java.util.Optional;

/** A field of a client record; those of contacts stand in {@link ContactRole}. */
public enum RecordField {
    LEGAL_NAME("legalName", Shape.LINE, 200),
    REGISTRATION("registration", Shape.LINE, 100),
    REGION("region", Shape.LINE, 100),
    CONTRACT_REFERENCE("contractReference", Shape.LINE, 100),
    CONTRACT_FROM("contractFrom", Shape.DAY, 10),
    CONTRACT_UNTIL("contractUntil", Shape.DAY, 10),
    NOTICE_DAYS("noticeDays", Shape.DAYS, 4),
    AGREEMENT_REFERENCE("agreementReference", Shape.LINE, 100),
    AGREEMENT_SIGNED_ON("agreementSignedOn", Shape.DAY, 10),
    NOTES("notes", Shape.TEXT, 5000);

    private final String key;
    private final Shape shape;
    private final int most;

    RecordField(String key, Shape shape, int most) {
        this.key = key;
        this.shape = shape;
        this.most = most;
    }

    /** What a field takes: a line, a text of several, a day such as {@code 2027-03-14}, a number of days. */
    public enum Shape {
        LINE,
        TEXT,
        DAY,
        DAYS
    }

    /** The field of this name. */
    public static Optional<RecordField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public Shape shape() {
        return shape;
    }

    /** In characters. */
    public int most() {
        return most;
    }
}
