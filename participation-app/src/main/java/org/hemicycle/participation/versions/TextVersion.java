package org.hemicycle.participation.versions;

import java.time.Instant;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * What a text said once.
 *
 * @param author whose version it is; empty once the account is gone
 */
public record TextVersion(int number, LocalizedText title, LocalizedText body, Instant at, String author) {}
