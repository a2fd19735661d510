package org.hemicycle.participation.proposals.map;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.provisioning.settings.MapSettings;

/**
 * The pictures of the ground below a map.
 *
 * @param host whose server they come from; empty where the organisation has none
 * @param agreed whether the reader has agreed that their browser asks there
 */
public record Ground(String host, String credit, boolean agreed, List<Tile> tiles) {
    private static final int SIDE = 256;
    private static final int DEEPEST = 19;
    private static final int MOST = 60;

    public Ground {
        tiles = List.copyOf(tiles);
    }

    /** A picture, and where it lies in the drawing. */
    public record Tile(String href, double x, double y, double side) {}

    static Ground of(MapSettings settings, boolean agreed, Window window) {
        if (settings.tilesUrl().isEmpty()) {
            return new Ground("", "", false, List.of());
        }
        var host = URI.create(settings.tilesUrl().replaceAll("[{}]", "")).getHost();
        return new Ground(
                host == null ? "" : host,
                settings.tilesCredit(),
                agreed,
                agreed ? tiles(settings.tilesUrl(), window) : List.of());
    }

    /** Where a picture may be loaded from: {@code https://tiles.example}. */
    public static URI origin(MapSettings settings) {
        var address = URI.create(settings.tilesUrl().replaceAll("[{}]", ""));
        return URI.create(address.getScheme() + "://" + address.getAuthority());
    }

    private static List<Tile> tiles(String url, Window window) {
        int zoom =
                (int) Math.clamp(Math.round(Math.log(Window.WIDTH / window.span() / SIDE) / Math.log(2)), 0, DEEPEST);
        long across = 1L << zoom;
        double side = Window.WIDTH / window.span() / across;
        var tiles = new ArrayList<Tile>();
        for (long x = from(window.left(), across); x * side < (window.left() + window.span()) * across * side; x++) {
            for (long y = from(window.top(), across); top(y, across, window) < Window.HEIGHT && y < across; y++) {
                if (x < across && tiles.size() < MOST) {
                    tiles.add(
                            new Tile(address(url, zoom, x, y), left(x, across, window), top(y, across, window), side));
                }
            }
        }
        return tiles;
    }

    private static long from(double edge, long across) {
        return Math.max(0, (long) Math.floor(edge * across));
    }

    private static double left(long x, long across, Window window) {
        return ((double) x / across - window.left()) / window.span() * Window.WIDTH;
    }

    private static double top(long y, long across, Window window) {
        return ((double) y / across - window.top()) / window.span() * Window.WIDTH;
    }

    private static String address(String url, int zoom, long x, long y) {
        return url.replace("{z}", Integer.toString(zoom))
                .replace("{x}", Long.toString(x))
                .replace("{y}", Long.toString(y))
                .replace("{s}", "a");
    }
}
