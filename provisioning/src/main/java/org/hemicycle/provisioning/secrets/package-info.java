/**
 * Secrets of tenants (of identity providers, mail servers, authenticators) at rest: sealed under a key of the tenant, which is
 * itself sealed under the installation's key and kept in the tenant's home.
 */
@NullMarked
package org.hemicycle.provisioning.secrets;

import org.jspecify.annotations.NullMarked;
