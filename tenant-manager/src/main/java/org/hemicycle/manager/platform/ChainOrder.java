package org.hemicycle.manager.platform;

/** The order of the security filter chains: the first whose matcher fits answers. */
public final class ChainOrder {
    public static final int HEALTH = 1;
    public static final int TOKENS = 2;
    public static final int EVENTS = 3;
    public static final int API = 4;
    public static final int CONFIGURATION = 5;
    public static final int DESCRIPTION = 6;
    public static final int PUBLIC = 7;
    public static final int CONSOLE = 100;

    private ChainOrder() {}
}
