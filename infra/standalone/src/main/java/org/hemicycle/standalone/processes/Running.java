package org.hemicycle.standalone.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs, as the file {@code run/running.json} tells it to another {@code up}, {@code down} or {@code status}. */
public record Running(Phase phase, ProcessIdentity launcher, Map<String, String> addresses, List<Recorded> children) {
    /** How far the launcher is. */
    public enum Phase {
        STARTING,
        PROVISIONING,
        READY,
        STOPPING
    }

    /** A child process and how it is asked to end. */
    public record Recorded(String name, ProcessIdentity process, Signal ending) {}

    public Running {
        addresses = Map.copyOf(addresses);
        children = List.copyOf(children);
    }

    public Running in(Phase next) {
        return new Running(next, launcher, addresses, children);
    }

    Running with(Recorded child) {
        var others = new ArrayList<>(without(child.name()).children);
        others.add(child);
        return new Running(phase, launcher, addresses, others);
    }

    Running without(String name) {
        return new Running(
                phase,
                launcher,
                addresses,
                children.stream().filter(child -> !child.name().equals(name)).toList());
    }

    /** The recorded process of that name, while it lives. */
    public Optional<ProcessHandle> alive(String name) {
        return children.stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .flatMap(child -> child.process().alive());
    }
}
