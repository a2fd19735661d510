package org.hemicycle.participation.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope without which a handler under {@code /api} does not answer. A handler there that names none is open to nobody. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Scoped {
    /** The scope that a token must have. */
    String value();

    /** Whether it also answers without any token, because it says only what the public pages of an open space say. */
    boolean open() default false;
}
