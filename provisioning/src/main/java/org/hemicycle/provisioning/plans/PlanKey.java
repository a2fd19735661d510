package org.hemicycle.provisioning.plans;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a plan in the database, in the API and in the layers of settings; it never changes. */
public record PlanKey(@JsonValue String key) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    /** The three plans that every installation begins with. */
    public static final PlanKey FREE = new PlanKey("free");

    public static final PlanKey CAMPAIGN = new PlanKey("campaign");
    public static final PlanKey PUBLIC = new PlanKey("public");

    public PlanKey {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("Not the key of a plan: " + key);
        }
    }

    /** The key, if it is well formed; whether there is such a plan is another question. */
    public static Optional<PlanKey> of(String key) {
        return FORM.matcher(key).matches() ? Optional.of(new PlanKey(key)) : Optional.empty();
    }

    @Override
    public String toString() {
        return key;
    }
}
