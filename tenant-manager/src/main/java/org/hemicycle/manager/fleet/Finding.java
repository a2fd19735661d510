package org.hemicycle.manager.fleet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong that a look at the fleet has found.
 *
 * @param subject what of this kind: a host name, a run; two findings of a kind have not the same
 * @param tenant identifier of the organisation; null where it concerns the installation
 * @param detail the one thing worth knowing besides, such as a file name or an error; may be empty
 */
record Finding(
        IssueKind kind, String subject, @Nullable String tenant, Severity severity, Instant since, String detail) {}
