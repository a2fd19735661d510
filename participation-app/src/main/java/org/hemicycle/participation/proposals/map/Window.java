package org.hemicycle.participation.proposals.map;

import org.hemicycle.participation.proposals.lists.Box;

/**
 * The part of the world that a map shows, in the projection of Mercator, where the world is a square of side 1: that of all pictures of
 * the ground, so that they lie below without a seam.
 *
 * @param left of the picture, from 0 in the west to 1 in the east
 * @param top of the picture, from 0 in the north to 1 in the south
 * @param span width of the picture
 */
public record Window(double left, double top, double span) {
    /** Width and height of the drawing. */
    public static final int WIDTH = 960;

    public static final int HEIGHT = 600;
    private static final double RATIO = (double) HEIGHT / WIDTH;
    private static final double NEAREST = 1e-6;

    /** Around a part of the world, with some room. */
    static Window around(Box box) {
        double west = x(box.west());
        double east = x(box.east());
        double north = y(box.north());
        double south = y(box.south());
        double span = Math.clamp(Math.max(east - west, (south - north) / RATIO) * 1.08, NEAREST, 1.0);
        return new Window((west + east - span) / 2, (north + south - span * RATIO) / 2, span);
    }

    /** In pixels of the drawing. */
    double across(double longitude) {
        return (x(longitude) - left) / span * WIDTH;
    }

    double down(double latitude) {
        return (y(latitude) - top) / span * WIDTH;
    }

    /** The part of the world between two corners of the drawing. */
    Box box(double fromAcross, double fromDown, double toAcross, double toDown) {
        return new Box(longitude(fromAcross), latitude(toDown), longitude(toAcross), latitude(fromDown));
    }

    /** The part that is shown. */
    public Box box() {
        return box(0, 0, WIDTH, HEIGHT);
    }

    public double longitude(double across) {
        return (left + across / WIDTH * span) * 360 - 180;
    }

    public double latitude(double down) {
        double y = Math.PI * (1 - 2 * (top + down / WIDTH * span));
        return Math.toDegrees(Math.atan(Math.sinh(y)));
    }

    private static double x(double longitude) {
        return (longitude + 180) / 360;
    }

    private static double y(double latitude) {
        double radians = Math.toRadians(Math.clamp(latitude, -85, 85));
        return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
    }
}
