package org.hemicycle.participation.proposals.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.participation.proposals.lists.Box;

/** A map as it is drawn. Places that would hide one another are one mark, which leads nearer. */
public record MapPicture(Window window, List<Shape> shapes, List<Mark> marks, Ground ground, int places) {
    private static final int CELL = 44;
    private static final double CLOSEST = 2e-4;

    public MapPicture {
        shapes = List.copyOf(shapes);
        marks = List.copyOf(marks);
    }

    /** An outline in the drawing. */
    public record Shape(String name, String path) {}

    /** A proposal and where it is. */
    record Spot(long id, String title, double latitude, double longitude) {}

    /**
     * A mark in the drawing.
     *
     * @param proposal number of the only proposal there; 0 for several
     * @param title its title; empty for several
     * @param nearer the part of the world in which the several are
     */
    public record Mark(int x, int y, int count, long proposal, String title, Box nearer) {
        public boolean alone() {
            return count == 1;
        }

        /** Larger for more of them, in pixels of the drawing. */
        public int radius() {
            return count == 1 ? 9 : Math.min(26, 12 + (int) (4 * Math.log10(count)));
        }
    }

    static MapPicture of(Window window, List<Outline> outlines, List<Spot> spots, Ground ground) {
        Map<Integer, List<Spot>> cells = new LinkedHashMap<>();
        for (Spot spot : spots) {
            double x = window.across(spot.longitude());
            double y = window.down(spot.latitude());
            if (x >= 0 && x <= Window.WIDTH && y >= 0 && y <= Window.HEIGHT) {
                int cell = (int) (y / CELL) * 1000 + (int) (x / CELL);
                cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(spot);
            }
        }
        return new MapPicture(
                window,
                outlines.stream()
                        .map(outline -> new Shape(outline.name(), outline.path(window)))
                        .toList(),
                cells.values().stream()
                        .map(spotsThere -> mark(window, spotsThere))
                        .toList(),
                ground,
                spots.size());
    }

    private static Mark mark(Window window, List<Spot> spots) {
        var first = spots.getFirst();
        double x = spots.stream()
                .mapToDouble(spot -> window.across(spot.longitude()))
                .average()
                .orElse(0);
        double y = spots.stream()
                .mapToDouble(spot -> window.down(spot.latitude()))
                .average()
                .orElse(0);
        boolean alone = spots.size() == 1;
        return new Mark(
                (int) Math.round(x),
                (int) Math.round(y),
                spots.size(),
                alone ? first.id() : 0,
                alone ? first.title() : "",
                around(spots));
    }

    /** The smallest part of the world with all of them, with a little room. */
    static Box around(List<Spot> spots) {
        double west = spots.stream().mapToDouble(Spot::longitude).min().orElse(0);
        double east = spots.stream().mapToDouble(Spot::longitude).max().orElse(0);
        double south = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        double north = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
        double room = Math.max(CLOSEST, Math.max(east - west, north - south) * 0.1);
        return new Box(west - room, south - room, east + room, north + room);
    }
}
