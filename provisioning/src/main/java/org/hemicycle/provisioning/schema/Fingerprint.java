package org.hemicycle.provisioning.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the tables of a module look like: a hash over the catalogue, the same for every tenant of one version. */
public record Fingerprint(@JsonValue String value) {
    /** Of a module without tables. */
    public static final Fingerprint NONE = new Fingerprint("none");

    @JsonCreator
    public Fingerprint {}
}
