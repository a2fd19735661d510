package org.hemicycle.manager.console.signups;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemicycle.manager.signup.SignupSettings;
import org.hemicycle.provisioning.registry.Kind;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of sign-up as they were written; words and domains one on each line. */
record SettingsForm(
        String open,
        String approval,
        Set<String> kinds,
        String freePlan,
        String trialPlan,
        Map<String, String> numbers,
        String keptWords,
        String throwAway,
        String version) {
    static final List<String> NUMBERS = List.of("trialDays", "perDay", "perAddress", "slowMinutes", "effort");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SettingsForm of(SignupSettings now) {
        return new SettingsForm(
                yes(now.open()),
                yes(now.approval()),
                now.kinds().stream().map(Kind::key).collect(Collectors.toSet()),
                now.freePlan(),
                now.trialPlan(),
                Map.of(
                        "trialDays", "" + now.trialDays(),
                        "perDay", "" + now.perDay(),
                        "perAddress", "" + now.perAddress(),
                        "slowMinutes", "" + now.slowMinutes(),
                        "effort", "" + now.effort()),
                String.join("\n", now.keptWords()),
                String.join("\n", now.throwAway()),
                "" + now.version());
    }

    static SettingsForm of(MultiValueMap<String, String> sent) {
        var numbers = NUMBERS.stream().collect(Collectors.toMap(name -> name, name -> one(sent, name)));
        return new SettingsForm(
                one(sent, "open"),
                one(sent, "approval"),
                Set.copyOf(sent.getOrDefault("kinds", List.of())),
                one(sent, "freePlan"),
                one(sent, "trialPlan"),
                numbers,
                one(sent, "keptWords"),
                one(sent, "throwAway"),
                one(sent, "version"));
    }

    long seen() {
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    String number(String name) {
        return numbers.getOrDefault(name, "");
    }

    /** The same as a program would send it. */
    JsonNode tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("open", open.equals("yes"));
        tree.put("approval", approval.equals("yes"));
        tree.put("kinds", kinds);
        tree.put("freePlan", freePlan);
        tree.put("trialPlan", trialPlan);
        numbers.forEach((name, text) -> tree.put(name, text.matches("\\d{1,9}") ? Integer.valueOf(text) : text));
        tree.put("keptWords", lines(keptWords));
        tree.put("throwAway", lines(throwAway));
        return JSON.valueToTree(tree);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
