package org.hemicycle.participation.tenancy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.registry.HostName;
import org.jspecify.annotations.Nullable;

/** Reads the name out of a Host header: letters, digits, hyphens and dots, perhaps a port; anything else is no name. */
final class HostHeader {
    private static final Pattern NAME_AND_PORT = Pattern.compile("([a-z0-9.-]{1,253}?)\\.?(?::[0-9]{1,5})?");

    private HostHeader() {}

    static Optional<HostName> nameIn(@Nullable String header) {
        if (header == null || header.length() > 260) {
            return Optional.empty();
        }
        var match = NAME_AND_PORT.matcher(header.toLowerCase(Locale.ROOT));
        return match.matches() ? HostName.parse(match.group(1)) : Optional.empty();
    }
}
