package org.hemicycle.themes;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The motif of the platform: arcs of seats drawn as dots, the first of them taken. Drawn by the server as SVG. */
public final class Hemicycle implements Content {
    private record Seat(double angle, double x, double y) {}

    private static final Content MARK = drawn(new Hemicycle(12, 12, 2));

    private final int seats;
    private final int taken;
    private final int rows;

    private Hemicycle(int seats, int taken, int rows) {
        this.seats = seats;
        this.taken = taken;
        this.rows = rows;
    }

    /** The way to a threshold in 100 seats: one seat per hundredth of it; anything above nothing takes one seat. */
    public static Hemicycle towards(long count, long threshold) {
        long share = count * 100 / Math.max(1, threshold);
        return new Hemicycle(100, (int) Math.clamp(share, count > 0 ? 1 : 0, 100), 5);
    }

    /** Seats taken of those there are, up to 400 of them. */
    public static Hemicycle seats(int taken, int seats) {
        int shown = Math.clamp(seats, 1, 400);
        return new Hemicycle(shown, Math.clamp(taken, 0, shown), Math.clamp(Math.round(Math.sqrt(shown) / 2), 1, 9));
    }

    /** The platform's own mark, drawn once. */
    public static Content mark() {
        return MARK;
    }

    private static Content drawn(Hemicycle hemicycle) {
        String svg = hemicycle.svg();
        return output -> output.writeContent(svg);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg());
    }

    /** The drawing, without a name of its own: the figure stands in text beside it. */
    public String svg() {
        double width = 200;
        double gap = width / 2 * 0.6 / rows;
        double radius = gap * (rows == 1 ? 0.2 : 0.36);
        StringBuilder svg = new StringBuilder(
                "<svg class=\"hemicycle\" viewBox=\"0 0 200 104\" aria-hidden=\"true\" focusable=\"false\">");
        int drawn = 0;
        for (Seat seat : places(gap, radius)) {
            svg.append("<circle class=\"")
                    .append(drawn++ < taken ? "taken" : "free")
                    .append("\" cx=\"")
                    .append(tenth(seat.x()))
                    .append("\" cy=\"")
                    .append(tenth(seat.y()))
                    .append("\" r=\"")
                    .append(tenth(radius))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    /** Seats on concentric arcs, as many on each as its length allows, read from left to right as an assembly fills. */
    private List<Seat> places(double gap, double radius) {
        double outer = 100 - radius - 1;
        double total = 0;
        for (int row = 0; row < rows; row++) {
            total += outer - row * gap;
        }
        List<Seat> places = new ArrayList<>();
        int left = seats;
        for (int row = 0; row < rows; row++) {
            double arc = outer - row * gap;
            int here = row == rows - 1 ? left : (int) Math.round(seats * arc / total);
            left -= here;
            for (int i = 0; i < here; i++) {
                double angle = here == 1 ? Math.PI / 2 : Math.PI * i / (here - 1);
                places.add(new Seat(angle, 100 - arc * Math.cos(angle), 102 - radius - arc * Math.sin(angle)));
            }
        }
        places.sort(Comparator.comparingDouble(Seat::angle).thenComparingDouble(Seat::x));
        return places;
    }

    private static String tenth(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
