package org.hemicycle.participation.modules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The power without which a handler under {@code /admin} does not answer; on a class, for all its handlers. A handler there
 * that names none is open to nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    /** Any one of these is enough. Empty: any staff. */
    Power[] value();

    /**
     * Whether who has the power in some spaces only is let in too, at an address that no {@link PlacedAddress} places in one: the
     * handler itself shows and changes nothing but what is theirs.
     */
    boolean inSpaces() default false;
}
