package org.hemicycle.standalone;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.Json;
import org.hemicycle.standalone.processes.Register;
import org.hemicycle.standalone.processes.Running;

/** Says what runs. */
record Status(Home home) {
    private static final int NOT_READY = 3;

    int run(boolean json) {
        var running = Register.read(home);
        var state = running.map(Status::state).orElse("stopped");
        if (json) {
            System.out.println(Json.MAPPER.writeValueAsString(facts(running, state)));
        } else {
            print(running, state);
        }
        return state.equals("ready") ? 0 : NOT_READY;
    }

    private static String state(Running running) {
        if (running.launcher().alive().isPresent()) {
            return running.phase().name().toLowerCase(Locale.ROOT);
        }
        var orphans = running.children().stream()
                .anyMatch(child -> child.process().alive().isPresent());
        return orphans ? "orphaned" : "stopped";
    }

    private Map<String, Object> facts(Optional<Running> running, String state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("state", state);
        facts.put("home", home.folder().toString());
        running.filter(_ -> !state.equals("stopped")).ifPresent(now -> {
            facts.put("addresses", now.addresses());
            var parts = new LinkedHashMap<String, Object>();
            now.launcher().alive().ifPresent(launcher -> parts.put("launcher", Map.of("pid", launcher.pid())));
            now.children()
                    .forEach(child -> child.process()
                            .alive()
                            .ifPresent(alive -> parts.put(child.name().replace(' ', '-'), Map.of("pid", alive.pid()))));
            facts.put("parts", parts);
        });
        return facts;
    }

    private void print(Optional<Running> running, String state) {
        System.out.println("Hemicycle in " + home.folder() + ": " + sentence(state));
        running.filter(_ -> !state.equals("stopped")).ifPresent(now -> {
            now.addresses().forEach((name, address) -> System.out.printf("  %-20s %s%n", name, address));
            now.children()
                    .forEach(child -> System.out.printf(
                            "  %-20s %s%n",
                            child.name(),
                            child.process()
                                    .alive()
                                    .map(alive -> "process " + alive.pid())
                                    .orElse("ended")));
        });
    }

    private static String sentence(String state) {
        return switch (state) {
            case "ready" -> "everything runs.";
            case "orphaned" -> "its launcher was killed; ./hemicycle down or up ends what is left.";
            case "stopped" -> "nothing runs.";
            default -> state + "…";
        };
    }
}
