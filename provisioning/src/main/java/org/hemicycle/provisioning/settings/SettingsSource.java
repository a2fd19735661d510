package org.hemicycle.provisioning.settings;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where the layers of settings come from. */
interface SettingsSource {
    /** The application whose settings are read: the data plane. */
    String APPLICATION = "participation-app";

    /**
     * All settings of these layers on top of the platform's, as one.
     *
     * @param profiles layers, each on top of those before it
     * @throws IOException when the source does not answer
     */
    Map<String, String> read(List<String> profiles) throws IOException;
}
