package org.hemicycle.participation.proposals.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.lists.Box;
import org.hemicycle.participation.proposals.lists.FilterSql;
import org.hemicycle.participation.proposals.lists.Filters;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.settings.MapSettings;
import org.hemicycle.provisioning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the map of a list, with the filters of the list, in one statement. */
@Component
@Transactional(readOnly = true)
public class DrawingMaps {
    private static final int MOST_PLACES = 5000;

    private final JdbcClient sql;
    private final Settings settings;

    DrawingMaps(JdbcClient sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** The map of a component's proposals; of one part of the world when the filters name it. */
    public MapPicture of(long component, Filters filters, @Nullable SignedIn reader, boolean agreed) {
        var outlines = new ArrayList<Outline>();
        var spots = new ArrayList<MapPicture.Spot>();
        FilterSql.bind(sql.sql("""
                (select p.id, p.title, null as shape, p.latitude, p.longitude from proposal p
                  where p.component_id = :component and p.longitude is not null and %s %s
                  order by p.id desc limit :limit)
                union all
                select id, name, shape, null, null from map_outline
                """.formatted(FilterSql.READABLE, FilterSql.all(filters))), filters, reader)
                .param("component", component)
                .param("limit", MOST_PLACES)
                .query(row -> {
                    if (row.getString("shape") == null) {
                        spots.add(new MapPicture.Spot(
                                row.getLong("id"),
                                row.getString("title"),
                                row.getDouble("latitude"),
                                row.getDouble("longitude")));
                    } else {
                        outlines.add(Outline.of(row.getLong("id"), row.getString("title"), row.getString("shape")));
                    }
                });
        var window = Window.around(filters.box() != null ? filters.box() : frame(outlines, spots));
        return MapPicture.of(window, outlines, spots, Ground.of(map(), agreed, window));
    }

    /** A map to point at a place, around what is given or else around everything. */
    public MapPicture toPoint(
            @Nullable Box box, @Nullable Double latitude, @Nullable Double longitude, boolean agreed) {
        List<Outline> outlines = sql.sql("select id, name, shape from map_outline")
                .query((row, _) -> Outline.of(row.getLong("id"), row.getString("name"), row.getString("shape")))
                .list();
        var spots = latitude == null || longitude == null
                ? List.<MapPicture.Spot>of()
                : List.of(new MapPicture.Spot(0, "", latitude, longitude));
        var window = Window.around(box != null ? box : frame(outlines, List.of()));
        return MapPicture.of(window, outlines, spots, Ground.of(map(), agreed, window));
    }

    private MapSettings map() {
        return settings.of(CurrentTenant.get()).map();
    }

    private Box frame(List<Outline> outlines, List<MapPicture.Spot> spots) {
        if (outlines.isEmpty()) {
            return spots.isEmpty() ? usual() : MapPicture.around(spots);
        }
        List<double[]> points = outlines.stream()
                .flatMap(one -> one.rings().stream())
                .flatMap(List::stream)
                .toList();
        return new Box(
                all(points, 0).min().orElse(0),
                all(points, 1).min().orElse(0),
                all(points, 0).max().orElse(0),
                all(points, 1).max().orElse(0));
    }

    private static DoubleStream all(List<double[]> points, int coordinate) {
        return points.stream().mapToDouble(point -> point[coordinate]);
    }

    private Box usual() {
        return Box.parse(map().frame()).orElseGet(() -> new Box(-5.2, 41.3, 9.6, 51.1));
    }

    /** The nine ways nearer into a map: rows from the north, each from the west. */
    public static Stream<Box> nearer(Window window) {
        return Stream.of(0, 1, 2)
                .flatMap(row -> Stream.of(0, 1, 2)
                        .map(column -> window.box(
                                column * Window.WIDTH / 4.0,
                                row * Window.HEIGHT / 4.0,
                                (column + 2) * Window.WIDTH / 4.0,
                                (row + 2) * Window.HEIGHT / 4.0)));
    }

    /** Twice as much around. */
    public static Box farther(Window window) {
        return clamped(window.box(-Window.WIDTH / 2.0, -Window.HEIGHT / 2.0, Window.WIDTH * 1.5, Window.HEIGHT * 1.5));
    }

    private static Box clamped(Box box) {
        return new Box(
                Math.max(-180, box.west()),
                Math.max(-85, box.south()),
                Math.min(180, box.east()),
                Math.min(85, box.north()));
    }
}
