/** Programs and sites that administrators connect to their space. */
@NullMarked
package org.hemicycle.participation.api.clients;

import org.jspecify.annotations.NullMarked;
