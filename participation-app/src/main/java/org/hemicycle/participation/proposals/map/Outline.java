package org.hemicycle.participation.proposals.map;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * An area with a name, such as a district.
 *
 * @param rings each a list of longitude and latitude; holes as rings too
 */
public record Outline(long id, String name, List<List<double[]>> rings) {
    private static final JsonMapper JSON = JsonMapper.shared();

    public Outline {
        rings = List.copyOf(rings);
    }

    /** From {@code map_outline.shape}. */
    static Outline of(long id, String name, String shape) {
        return new Outline(
                id,
                name,
                List.of(JSON.readValue(shape, double[][][].class)).stream()
                        .map(List::of)
                        .toList());
    }

    /** As {@code map_outline.shape} holds it. */
    String shape() {
        return JSON.writeValueAsString(rings);
    }

    /** The outline as a path of the drawing; points that fall together are one. */
    String path(Window window) {
        var path = new StringBuilder();
        for (var ring : rings) {
            String before = "";
            for (var point : ring) {
                String here = String.format(Locale.ROOT, "%.1f %.1f", window.across(point[0]), window.down(point[1]));
                if (!here.equals(before)) {
                    path.append(before.isEmpty() ? "M" : "L").append(here);
                    before = here;
                }
            }
            path.append('Z');
        }
        return path.toString();
    }
}
