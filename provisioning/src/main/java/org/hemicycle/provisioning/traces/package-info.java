/**
 * Traces: how long each part of the work took, sent to a collector that speaks OpenTelemetry's protocol. Without an address nothing
 * is recorded. They name organisations, routes and steps, never persons nor what they wrote.
 */
@NullMarked
package org.hemicycle.provisioning.traces;

import org.jspecify.annotations.NullMarked;
