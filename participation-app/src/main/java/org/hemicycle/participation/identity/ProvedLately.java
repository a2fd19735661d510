package org.hemicycle.participation.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a handler, or all of a controller, only to somebody who has proved who they are in the last quarter of an hour. Anybody
 * else proves it first: who wanted to see a page comes back to it, who sent a form comes back to {@link #back}, and nothing has
 * been changed. Who is not signed in passes: that is for other gates.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ProvedLately {
    /** The path of the page with the form. */
    String back() default "/account";
}
