package org.hemicycle.manager.directory;

import org.hemicycle.provisioning.registry.HostName;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * A space in the directory.
 *
 * @param archived whether it can only be read
 * @param host its first name
 */
record ListedSpace(
        String slug,
        LocalizedText name,
        String kind,
        boolean archived,
        LocalizedText summary,
        String place,
        HostName host) {}
