/**
 * The layered settings of a tenant: platform, kind, plan, tenant. From the configuration server, else from a read-only
 * view of the same table, else the last known good on disk; bound to one validated record per module.
 */
@NullMarked
package org.hemicycle.provisioning.settings;

import org.jspecify.annotations.NullMarked;
