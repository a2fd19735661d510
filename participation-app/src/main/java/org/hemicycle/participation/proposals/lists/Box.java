package org.hemicycle.participation.proposals.lists;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the map, in degrees; in addresses {@code west,south,east,north}. */
public record Box(double west, double south, double east, double north) {
    public static Optional<Box> parse(@Nullable String text) {
        try {
            double[] sides = Stream.of((text == null ? "" : text).split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return sides.length == 4 && isPlace(sides)
                    ? Optional.of(new Box(sides[0], sides[1], sides[2], sides[3]))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isPlace(double[] sides) {
        return DoubleStream.of(sides).allMatch(Double::isFinite)
                && sides[0] >= -180
                && sides[2] <= 180
                && sides[1] >= -85
                && sides[3] <= 85
                && sides[0] < sides[2]
                && sides[1] < sides[3];
    }

    @Override
    public String toString() {
        return "%s,%s,%s,%s".formatted(number(west), number(south), number(east), number(north));
    }

    private static String number(double degrees) {
        return Double.toString(Math.round(degrees * 1e5) / 1e5);
    }
}
