package org.hemicycle.participation.proposals.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads areas from GeoJSON (RFC 7946): a collection, a feature or a geometry; what is no polygon is left out. */
final class GeoJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES = List.of("name", "nom", "NOM", "label", "libelle", "l_qu", "title");
    private static final int MOST_AREAS = 500;
    private static final int MOST_POINTS = 400;
    private static final double GRAIN = 1e5;

    private GeoJson() {}

    /** The areas; empty when it is no GeoJSON, or has none. */
    static List<Outline> areas(byte[] content) {
        try {
            JsonNode root = JSON.readTree(new String(content, StandardCharsets.UTF_8));
            return features(root).limit(MOST_AREAS).flatMap(GeoJson::area).toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static Stream<JsonNode> features(JsonNode root) {
        return root.path("features").isArray() ? root.path("features").valueStream() : Stream.of(root);
    }

    private static Stream<Outline> area(JsonNode feature) {
        JsonNode geometry = feature.has("geometry") ? feature.path("geometry") : feature;
        var polygons = switch (geometry.path("type").asString("")) {
            case "Polygon" -> Stream.of(geometry.path("coordinates"));
            case "MultiPolygon" -> geometry.path("coordinates").valueStream();
            default -> Stream.<JsonNode>empty();
        };
        var rings = polygons.flatMap(JsonNode::valueStream)
                .map(GeoJson::ring)
                .flatMap(Optional::stream)
                .toList();
        return rings.isEmpty() ? Stream.empty() : Stream.of(new Outline(0, name(feature), rings));
    }

    private static String name(JsonNode feature) {
        return NAMES.stream()
                .map(key -> feature.path("properties").path(key).asString(""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> name.length() > 120 ? name.substring(0, 120) : name)
                .orElse("");
    }

    /** The ring, thinned out so that a city's outlines stay a small drawing; empty when a point is nowhere on earth. */
    private static Optional<List<double[]>> ring(JsonNode node) {
        var points = new ArrayList<double[]>();
        for (JsonNode point : node) {
            double longitude = point.path(0).asDouble(Double.NaN);
            double latitude = point.path(1).asDouble(Double.NaN);
            if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
                return Optional.empty();
            }
            points.add(new double[] {Math.round(longitude * GRAIN) / GRAIN, Math.round(latitude * GRAIN) / GRAIN});
        }
        return points.size() < 4 ? Optional.empty() : Optional.of(thinned(points));
    }

    private static List<double[]> thinned(List<double[]> points) {
        int step = Math.max(1, points.size() / MOST_POINTS);
        var kept = new ArrayList<double[]>();
        for (int i = 0; i < points.size(); i += step) {
            kept.add(points.get(i));
        }
        return kept;
    }
}
