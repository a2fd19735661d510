package org.hemicycle.participation.spaces;

import java.util.List;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a component holds now: where its page is, how much there is, the first few things, and what one can do there.
 *
 * @param path of the component's page
 * @param size a sentence such as "24 proposals"
 * @param act where one takes part now; null when the phase does not allow it
 */
public record ComponentSummary(
        String path,
        Message size,
        List<Item> items,
        @Nullable Act act) {
    /** One of the things that a component holds. */
    public record Item(String path, String title, Message detail) {}

    /** A way to take part: the address, and the words of the button. */
    public record Act(String path, Message label) {}

    public ComponentSummary {
        items = List.copyOf(items);
    }
}
