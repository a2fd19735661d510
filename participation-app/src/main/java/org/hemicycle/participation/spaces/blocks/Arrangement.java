package org.hemicycle.participation.spaces.blocks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.participation.spaces.SpaceBlock;
import org.hemicycle.provisioning.registry.LocalizedText;

/** The blocks of a page in the order of the form; a block has the name of its kind there, a free text a number behind it. */
record Arrangement(List<Part> parts) {
    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());
    private static final String TEXT = SpaceBlock.Kind.TEXT.key();

    /** As many as one page may have: beyond, nobody reads. */
    static final int MOST_TEXTS = 8;

    Arrangement {
        parts = List.copyOf(parts);
    }

    /** A block as the form has it. */
    record Part(String name, SpaceBlock.Kind kind, boolean shown, LocalizedText title, LocalizedText body) {
        boolean isText() {
            return kind == SpaceBlock.Kind.TEXT;
        }
    }

    static Arrangement of(List<SpaceBlock> blocks) {
        var parts = new ArrayList<Part>();
        int texts = 0;
        for (var block : blocks) {
            var name = block.kind() == SpaceBlock.Kind.TEXT
                    ? TEXT + "-" + ++texts
                    : block.kind().key();
            parts.add(new Part(name, block.kind(), block.shown(), block.title(), block.body()));
        }
        return new Arrangement(parts);
    }

    /** As it was sent: each kind once, whatever came, and no more texts than a page may have. */
    static Arrangement of(WrittenForm form, List<Locale> languages) {
        var parts = new LinkedHashMap<String, Part>();
        for (var name : form.values().getOrDefault("order", List.of())) {
            SpaceBlock.Kind.of(name.replaceFirst("-\\d{1,2}$", ""))
                    .filter(kind -> kind == SpaceBlock.Kind.TEXT
                            ? name.matches(TEXT + "-[1-9]\\d?")
                            : kind.key().equals(name))
                    .ifPresent(kind -> parts.putIfAbsent(name, part(name, kind, form, languages)));
        }
        for (var usual : SpaceBlock.usual()) {
            parts.putIfAbsent(usual.kind().key(), new Part(usual.kind().key(), usual.kind(), false, NOTHING, NOTHING));
        }
        return new Arrangement(List.copyOf(parts.values()))
                .moved(form.text("move"))
                .withText(form.ticked("text"));
    }

    private static Part part(String name, SpaceBlock.Kind kind, WrittenForm form, List<Locale> languages) {
        return new Part(
                name,
                kind,
                form.ticked("shown." + name),
                form.localized("title." + name, languages),
                kind == SpaceBlock.Kind.TEXT ? form.localized("body." + name, languages) : NOTHING);
    }

    /** The same with one block a place higher or lower: {@code up:stats}, {@code down:text-1}; {@code drop:text-1} takes a text away. */
    private Arrangement moved(String move) {
        int colon = move.indexOf(':');
        var order = new ArrayList<>(parts);
        int at = colon < 0 ? -1 : index(move.substring(colon + 1));
        if (at < 0) {
            return this;
        }
        var part = order.remove(at);
        switch (move.substring(0, colon)) {
            case "up" -> order.add(Math.max(0, at - 1), part);
            case "down" -> order.add(Math.min(order.size(), at + 1), part);
            case "drop" -> {
                if (!part.isText()) {
                    order.add(at, part);
                }
            }
            default -> order.add(at, part);
        }
        return new Arrangement(order);
    }

    private Arrangement withText(boolean wanted) {
        long texts = parts.stream().filter(Part::isText).count();
        if (!wanted || texts >= MOST_TEXTS) {
            return this;
        }
        int number = 1;
        while (index(TEXT + "-" + number) >= 0) {
            number++;
        }
        var more = new ArrayList<>(parts);
        more.add(new Part(TEXT + "-" + number, SpaceBlock.Kind.TEXT, true, NOTHING, NOTHING));
        return new Arrangement(more);
    }

    private int index(String name) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
