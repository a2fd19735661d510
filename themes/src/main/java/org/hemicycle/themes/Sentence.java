package org.hemicycle.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One message with its holes, parsed once. It reads the part of {@link java.text.MessageFormat} that messages need:
 * {@code {0}} and {@code {0,choice,0#none|1#one|1<{0} of them}}; apostrophes are plain characters.
 */
final class Sentence {
    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Hole(int index) implements Part {}

    private record Choice(int index, List<Case> cases) implements Part {}

    private record Case(double limit, boolean above, Sentence sentence) {
        boolean holds(double value) {
            return above ? value > limit : value >= limit;
        }
    }

    private final List<Part> parts;

    private Sentence(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Sentence parse(String pattern) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = closing(pattern, open);
            parts.add(new Words(pattern.substring(from, open)));
            parts.add(hole(pattern.substring(open + 1, close)));
            from = close + 1;
        }
        parts.add(new Words(pattern.substring(from)));
        return new Sentence(parts);
    }

    /** What is wrong with words in place of a sentence: they must be readable, and have the same holes; a number stays a number. */
    static Optional<String> flaw(String usual, String words) {
        Map<Integer, Boolean> had = parse(usual).holes();
        Map<Integer, Boolean> has;
        try {
            has = parse(words).holes();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of("wording.malformed");
        }
        if (!had.keySet().containsAll(has.keySet())) {
            return Optional.of("wording.hole.unknown");
        }
        if (!has.keySet().containsAll(had.keySet())) {
            return Optional.of("wording.hole.missing");
        }
        return has.entrySet().stream().anyMatch(hole -> hole.getValue() && !had.getOrDefault(hole.getKey(), false))
                ? Optional.of("wording.malformed")
                : Optional.empty();
    }

    /** The numbers of its holes, and whether a choice hangs on each. */
    private Map<Integer, Boolean> holes() {
        Map<Integer, Boolean> holes = new HashMap<>();
        for (Part part : parts) {
            switch (part) {
                case Words _ -> {}
                case Hole hole -> holes.merge(hole.index(), false, Boolean::logicalOr);
                case Choice choice -> {
                    holes.put(choice.index(), true);
                    choice.cases()
                            .forEach(one -> one.sentence()
                                    .holes()
                                    .forEach((hole, chosen) -> holes.merge(hole, chosen, Boolean::logicalOr)));
                }
            }
        }
        return holes;
    }

    /** The sentence with its holes filled; {@code words} turns each argument into text of the language. */
    String fill(Object[] arguments, Function<Object, String> words) {
        if (parts.size() == 1 && parts.getFirst() instanceof Words only) {
            return only.text();
        }
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Words plain -> filled.append(plain.text());
                case Hole hole -> filled.append(words.apply(arguments[hole.index()]));
                case Choice choice -> filled.append(chosen(choice, arguments).fill(arguments, words));
            }
        }
        return filled.toString();
    }

    private static Sentence chosen(Choice choice, Object[] arguments) {
        double value = ((Number) arguments[choice.index()]).doubleValue();
        return choice.cases().reversed().stream()
                .filter(one -> one.holds(value))
                .findFirst()
                .orElse(choice.cases().getFirst())
                .sentence();
    }

    private static Part hole(String inside) {
        String[] terms = inside.split(",", 3);
        int index = Integer.parseInt(terms[0].strip());
        if (terms.length == 1) {
            return new Hole(index);
        }
        if (terms.length == 3 && terms[1].strip().equals("choice")) {
            return new Choice(index, cases(terms[2]));
        }
        throw new IllegalArgumentException("a hole is {0} or {0,choice,…}, not {" + inside + "}");
    }

    private static List<Case> cases(String text) {
        List<Case> cases = new ArrayList<>();
        for (String one : split(text)) {
            int mark = 0;
            while (one.charAt(mark) != '#' && one.charAt(mark) != '<') {
                mark++;
            }
            double limit = Double.parseDouble(one.substring(0, mark).strip());
            cases.add(new Case(limit, one.charAt(mark) == '<', parse(one.substring(mark + 1))));
        }
        return cases;
    }

    private static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static int closing(String pattern, int open) {
        int depth = 0;
        for (int i = open; i < pattern.length(); i++) {
            depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("an opened brace is never closed in: " + pattern);
    }
}
