package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Repeated readings of one thing; its median is what is reported, with the extremes beside it. */
final class Series {
    private final List<Double> readings = new ArrayList<>();

    void add(double reading) {
        readings.add(reading);
    }

    double median() {
        var sorted = readings.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** «median [least..most]», rounded for people. */
    String inWords(String unit) {
        double least = readings.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = readings.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return "%,.0f%s [%,.0f..%,.0f]".formatted(median(), unit, least, most);
    }
}
