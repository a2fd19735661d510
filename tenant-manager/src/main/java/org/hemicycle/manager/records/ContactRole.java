package org.hemicycle.manager.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** For what somebody on the client's side is called. */
public enum ContactRole {
    CONTRACT("contract"),
    BILLING("billing"),
    TECHNICAL("technical"),
    /** The data-protection officer, whom the agreement names. */
    DATA_PROTECTION("data-protection"),
    /** Who answers for what is published. */
    PUBLICATION("publication");

    /** What is known of each. */
    public static final List<String> DETAILS = List.of("name", "email", "phone");

    private final String key;

    ContactRole(String key) {
        this.key = key;
    }

    public static Optional<ContactRole> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** The name of a detail among the fields of a record: {@code contacts.billing.email}. */
    public String field(String detail) {
        return "contacts." + key + "." + detail;
    }
}
