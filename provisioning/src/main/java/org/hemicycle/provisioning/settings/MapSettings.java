package org.hemicycle.provisioning.settings;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What maps are drawn with, under {@code map}. Nothing of it is needed: without tiles a map shows outlines, and without a geocoder
 * people point at the place.
 *
 * @param tilesUrl of pictures of the ground, {@code https://tiles.example/{z}/{x}/{y}.png}; they are loaded only by readers who agree
 * @param tilesCredit whom to thank for them
 * @param geocoderUrl of a search for addresses that answers in GeoJSON, {@code https://geocoder.example/search?q=}; it is asked by the
 *     server, with the address and nothing else
 * @param frame west, south, east and north of the map where no outline gives them, in degrees
 */
public record MapSettings(
        @DefaultValue("") @Pattern(regexp = "|https?://[^\\s]+\\{z\\}[^\\s]*")
        String tilesUrl,

        @DefaultValue("") String tilesCredit,

        @DefaultValue("") @Pattern(regexp = "|https?://[^\\s]+")
        String geocoderUrl,

        @DefaultValue("-5.2,41.3,9.6,51.1") @Pattern(regexp = "-?\\d{1,3}(\\.\\d{1,7})?(,-?\\d{1,3}(\\.\\d{1,7})?){3}")
        String frame) {}
