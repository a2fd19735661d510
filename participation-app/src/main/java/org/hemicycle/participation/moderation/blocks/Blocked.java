package org.hemicycle.participation.moderation.blocks;

/** Somebody who is blocked wanted to contribute. */
final class Blocked extends RuntimeException {
    private final transient Block block;

    Blocked(Block block) {
        super("blocked", null, false, false);
        this.block = block;
    }

    Block block() {
        return block;
    }
}
