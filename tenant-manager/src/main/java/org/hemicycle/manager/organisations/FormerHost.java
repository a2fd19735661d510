package org.hemicycle.manager.organisations;

import org.hemicycle.provisioning.registry.HostName;

/**
 * A host name that is no longer the first one, or no longer the organisation's, and to which passkeys of its people belong.
 *
 * @param kept whether the organisation still has the name: then its passkeys work on
 */
public record FormerHost(HostName name, int passkeys, boolean kept) {
    /** The key of the sentence that says what will happen; it takes the number of passkeys and the name. */
    public String message() {
        return kept ? "organisation.former-host.kept" : "organisation.former-host.lost";
    }
}
