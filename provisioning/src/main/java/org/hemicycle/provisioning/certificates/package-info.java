/**
 * Certificates of what was removed: a JSON document signed by a key of the installation (JWS, Ed25519), kept in the registry when
 * the organisation is gone. The public keys are published, so that anybody can check a certificate without asking us. Uses {@code secrets}.
 */
@NullMarked
package org.hemicycle.provisioning.certificates;

import org.jspecify.annotations.NullMarked;
