package org.hemicycle.participation.verification;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.themes.Message;
import org.hemicycle.themes.web.Requests;

/** Whether somebody may do something, as far as verification is concerned. */
public sealed interface Demand {
    /** Nothing is missing. */
    record Free() implements Demand {}

    /**
     * Something is missing, or nobody is signed in.
     *
     * @param why for whom the action is: shown beside the button, before anybody clicks it
     * @param path of the page that leads through what is missing
     */
    record Missing(Message why, String path) implements Demand {
        /** The page that leads through what is missing, and then to this path. */
        public String then(Next next) {
            return path + "&next=" + Requests.encoded(next.path());
        }
    }

    /** The organisation demands something and has switched verification off: nobody may, until it is on again. */
    record Closed(Message why) implements Demand {}

    default boolean isFree() {
        return this instanceof Free;
    }
}
