package org.hemicycle.benchmarks;

import java.util.List;

/** The schema step of a creation run beside the bare script in one transaction, alternated. */
final class SchemaStep {
    private static final int WARMING = 6;
    private static final int ROUNDS = 15;

    private final Installation installation;
    private final BareScript script;

    SchemaStep(Installation installation, BareScript script) {
        this.installation = installation;
        this.script = script;
    }

    List<Finding> measure() {
        var step = new Series();
        var bare = new Series();
        String token = installation.token();
        for (String slug : Installation.slugs("warming", 1, WARMING)) {
            script.milliseconds();
            milliseconds(slug, token);
        }
        for (String slug : Installation.slugs("schema", 1, ROUNDS)) {
            bare.add(script.milliseconds());
            step.add(milliseconds(slug, token));
        }
        return List.of(Finding.atMost(
                "Schema and module steps of a creation, beside the bare script in one transaction",
                step.median() / bare.median(),
                1.5,
                "",
                "%s against %s".formatted(step.inWords(" ms"), bare.inWords(" ms"))));
    }

    private double milliseconds(String slug, String token) {
        var created = installation.create(slug, token);
        Waiting.gently(slug + " serves", () -> installation.serves(slug));
        return installation.stepMilliseconds(created, token, List.of("schema", "modules"));
    }
}
