package org.hemicycle.participation.discussions;

import org.hemicycle.participation.verification.Demand;
import org.hemicycle.provisioning.modules.discussions.DiscussionsSettings;

/**
 * A subject as a reader may discuss it now.
 *
 * @param title of the subject, to come back to it
 * @param path address of its page; comments on it are sent to {@code path + "/comments"}
 * @param space in which it stands
 * @param open whether comments are taken now
 * @param demand what commenting demands of the reader
 * @param rules that hold in its place
 */
public record Discussed(
        Subject subject,
        String title,
        String path,
        long space,
        boolean open,
        Demand demand,
        DiscussionsSettings rules) {}
