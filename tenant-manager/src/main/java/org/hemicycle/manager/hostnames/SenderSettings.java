package org.hemicycle.manager.hostnames;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a domain has to publish so that letters may go out in its name through this installation's mail server, which signs them.
 *
 * @param spfInclude the name whose SPF record lists the mail server: {@code _spf.platform.example}
 * @param dkimSelector under which the mail server signs
 * @param dkimKey its public key in base64; null where {@code dkimTarget} says where it is
 * @param dkimTarget the name that a CNAME record leads to, which has the key; null where the key itself is to be published
 */
@ConfigurationProperties("hemicycle.sender")
record SenderSettings(
        @Nullable String spfInclude,
        @Nullable String dkimSelector,
        @Nullable String dkimKey,
        @Nullable String dkimTarget) {
    /** Whether organisations may send in the name of domains of their own. */
    boolean areOffered() {
        return spfInclude != null && dkimSelector != null && (dkimKey != null || dkimTarget != null);
    }
}
