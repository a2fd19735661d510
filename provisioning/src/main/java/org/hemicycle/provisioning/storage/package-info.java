/**
 * The files of an organisation: one prefix per tenant in the bucket of its cell, on any S3 end point, and what may
 * be put there. Nothing here works without a tenant. Uses {@code registry}.
 */
@NullMarked
package org.hemicycle.provisioning.storage;

import org.jspecify.annotations.NullMarked;
