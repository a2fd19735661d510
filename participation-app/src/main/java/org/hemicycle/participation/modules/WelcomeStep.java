package org.hemicycle.participation.modules;

/**
 * A step on the way of a new administrator to a published process. Its words are {@code welcome.step.<key>} and
 * {@code welcome.step.<key>.text}.
 *
 * @param position steps are shown in this order
 * @param path of the form where it is done
 * @param done whether it is, judged by what is there
 */
public record WelcomeStep(int position, String key, String path, boolean done) {}
