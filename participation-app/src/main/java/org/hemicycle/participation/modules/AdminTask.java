package org.hemicycle.participation.modules;

import java.util.List;

/**
 * Something an administrator should do now.
 *
 * @param sentence key of a message that says what, beginning with the verb
 * @param arguments of that message
 * @param path of the page where it is done
 */
public record AdminTask(String sentence, List<Object> arguments, String path) {
    public AdminTask {
        arguments = List.copyOf(arguments);
    }
}
