/** A mail server that delivers nothing: it keeps what the platform sends and shows it in a page. */
@NullMarked
package org.hemicycle.standalone.mail;

import org.jspecify.annotations.NullMarked;
