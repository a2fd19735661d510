package org.hemicycle.participation.identity.signin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator adds to the rules for passwords.
 *
 * @param commonPasswords a file of passwords, or of their SHA-1 digests, that nobody may choose; null for none
 */
@ConfigurationProperties("hemicycle")
record PasswordSettings(@Nullable Path commonPasswords) {}
