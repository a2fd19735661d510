package org.hemicycle.manager.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission without which an operator does not reach a handler; on a class, for all its handlers. A handler that names none is
 * reached by no operator: what is forgotten stays closed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allows {
    Permission value();
}
