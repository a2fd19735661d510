package org.hemicycle.participation.proposals.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.proposals.lists.Box;
import org.hemicycle.provisioning.settings.MapSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MapsTest extends ParticipationTest {
    private static final String QUARTER = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"Vaise"},"geometry":
            {"type":"Polygon","coordinates":[[[4.79,45.76],[4.82,45.76],[4.82,45.79],[4.79,45.76]]]}}]}""";
    private static final MapSettings TILES =
            new MapSettings("https://tiles.example/{z}/{x}/{y}.png", "© Les cartographes", "", "-5.2,41.3,9.6,51.1");

    @AfterEach
    void wipe() {
        inside(LYON, () -> sql.sql("delete from map_outline").update());
    }

    @Test
    void drawsTheOutlinesThatAnAdministratorGives() {
        var administrator = administrator(LYON);
        administrator.get("/admin/map");
        var sent = administrator.upload(
                "/admin/map", Map.of(), "file", "application/json", QUARTER.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.location()).isEqualTo("/admin/map");
        assertThat(administrator.get("/admin/map").body()).contains("Vaise", "class=\"map-outline\" d=\"M");
        assertThat(inside(
                        NANTES,
                        () -> sql.sql("select count(*) from map_outline")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void refusesWhatIsNoMapInOneSentence() {
        var administrator = administrator(LYON);
        administrator.get("/admin/map");
        for (String file : new String[] {
            "<svg/>", "{}", "{\"type\":\"Point\",\"coordinates\":[4,45]}", QUARTER.replace("45.76", "4576")
        }) {
            var refused = administrator.upload(
                    "/admin/map", Map.of(), "file", "application/json", file.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(file).isEqualTo(422);
            assertThat(refused.body()).contains("longitude et latitude");
        }
    }

    @Test
    void comesBackToTheSamePlaceFromTheDrawing() {
        var window = Window.around(new Box(4.7, 45.7, 4.9, 45.8));
        assertThat(window.longitude(window.across(4.84))).isCloseTo(4.84, within(1e-9));
        assertThat(window.latitude(window.down(45.76))).isCloseTo(45.76, within(1e-9));
        assertThat(DrawingMaps.nearer(window))
                .hasSize(9)
                .allSatisfy(box -> assertThat(box.west())
                        .isBetween(window.box().west() - 1e-9, window.box().east()));
        assertThat(Stream.of("", "1,2,3", "4,5,4,6", "NaN,1,2,3", "-200,1,2,3").map(Box::parse))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void asksNobodyForPicturesOfTheGroundBeforeTheReaderAgrees() {
        var window = Window.around(new Box(4.7, 45.7, 4.9, 45.8));
        assertThat(Ground.of(TILES, false, window).tiles()).isEmpty();
        assertThat(Ground.of(TILES, false, window).host()).isEqualTo("tiles.example");
        var tiles = Ground.of(TILES, true, window).tiles();
        assertThat(tiles)
                .isNotEmpty()
                .allSatisfy(tile -> assertThat(tile.href()).matches("https://tiles\\.example/\\d+/\\d+/\\d+\\.png"));
        double covered =
                tiles.stream().mapToDouble(tile -> tile.x() + tile.side()).max().orElse(0);
        assertThat(covered).isGreaterThanOrEqualTo(Window.WIDTH);
    }

    @Test
    void readsThePlacesOfASearchForAddresses() {
        var found = Geocoder.read("""
                {"features":[{"geometry":{"coordinates":[4.83,45.76]},"properties":{"label":"Quai Saint-Antoine, Lyon"}},
                {"geometry":{"coordinates":["x"]},"properties":{"label":"Nowhere"}}]}""");
        assertThat(found).containsExactly(new Candidate("Quai Saint-Antoine, Lyon", 45.76, 4.83));
        assertThat(Geocoder.read("<html>")).isEmpty();
    }
}
