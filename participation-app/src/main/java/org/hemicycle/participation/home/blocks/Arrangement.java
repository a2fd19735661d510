package org.hemicycle.participation.home.blocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The blocks of a home page in their order, kept among the organisation's settings under {@code home}. */
public record Arrangement(List<Block> blocks) {
    static final String KEY = "home";
    static final int MOST_TEXTS = 8;

    /** As it is before anybody has arranged it. */
    public static final Arrangement USUAL = new Arrangement(Arrays.stream(BlockKind.values())
            .filter(kind -> kind != BlockKind.TEXT)
            .map(Block::of)
            .toList());

    public Arrangement {
        blocks = List.copyOf(blocks);
    }

    /** Kinds that have come up since it was arranged stand at the end. */
    Arrangement complete() {
        List<Block> all = new ArrayList<>(blocks);
        USUAL.blocks.stream()
                .filter(usual -> blocks.stream().noneMatch(block -> block.kind() == usual.kind()))
                .forEach(all::add);
        return new Arrangement(all);
    }

    /** Those that are shown. */
    public List<Block> shown() {
        return blocks.stream().filter(block -> !block.hidden()).toList();
    }

    /** Whether the kind is shown, so that what it needs is read. */
    public boolean shows(BlockKind kind) {
        return blocks.stream().anyMatch(block -> block.kind() == kind && !block.hidden());
    }

    Optional<Block> find(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    Arrangement moved(String id, int by) {
        List<Block> order = new ArrayList<>(blocks);
        int at = find(id).map(order::indexOf).orElse(-1);
        int to = at + Integer.signum(by);
        if (at >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
        }
        return new Arrangement(order);
    }

    Arrangement ordered(List<String> ids) {
        List<Block> order = new ArrayList<>();
        ids.forEach(id -> find(id).filter(block -> !order.contains(block)).ifPresent(order::add));
        blocks.stream().filter(block -> !order.contains(block)).forEach(order::add);
        return new Arrangement(order);
    }

    Arrangement changed(String id, UnaryOperator<Block> change) {
        return new Arrangement(blocks.stream()
                .map(block -> block.id().equals(id) ? change.apply(block) : block)
                .toList());
    }

    /** With one more text, before the end; empty when there are enough. */
    Optional<Arrangement> with(Block text) {
        long texts =
                blocks.stream().filter(block -> block.kind() == BlockKind.TEXT).count();
        if (texts >= MOST_TEXTS) {
            return Optional.empty();
        }
        List<Block> more = new ArrayList<>(blocks);
        more.add(text);
        return Optional.of(new Arrangement(more));
    }

    Arrangement without(String id) {
        return new Arrangement(blocks.stream()
                .filter(block -> !(block.kind() == BlockKind.TEXT && block.id().equals(id)))
                .toList());
    }

    /** A name for one more text. */
    String nextText() {
        int number = 1;
        while (find("text-" + number).isPresent()) {
            number++;
        }
        return "text-" + number;
    }
}
