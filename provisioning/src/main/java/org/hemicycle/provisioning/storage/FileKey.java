package org.hemicycle.provisioning.storage;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file inside its tenant's area: lower-case words and folders, such as {@code look/logo.svg}. */
public record FileKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*){0,7}");
    private static final int LONGEST = 200;

    public FileKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the key of a file: " + value);
        }
    }

    /** Reads a key that comes from outside; empty when it is none, so that it can be answered by "not found". */
    public static Optional<FileKey> parse(String value) {
        return isValid(value) ? Optional.of(new FileKey(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value.length() <= LONGEST && SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
