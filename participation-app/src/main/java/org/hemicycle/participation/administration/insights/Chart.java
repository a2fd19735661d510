package org.hemicycle.participation.administration.insights;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import org.hemicycle.participation.modules.Statistics.Point;

/** Bars drawn by the server as SVG. It has no words of its own: the table beside it has. */
final class Chart implements Content {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;
    private static final int LEFT = 64;
    private static final int BOTTOM = 10;

    private final List<Point> points;

    Chart(List<Point> points) {
        this.points = points;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg());
    }

    String svg() {
        long top = nice(highest());
        double step = (double) (WIDTH - LEFT) / Math.max(1, points.size());
        double bar = Math.max(1, Math.min(step * 0.72, 40));
        var svg = open(HEIGHT + BOTTOM);
        for (int line = 0; line <= 2; line++) {
            double y = HEIGHT - (HEIGHT - 14) * line / 2.0;
            svg.append("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(LEFT, WIDTH, tenth(y), tenth(y)));
            svg.append("<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                    .formatted(LEFT - 8, tenth(y + 4), brief(top * line / 2.0)));
        }
        for (int at = 0; at < points.size(); at++) {
            double height = (HEIGHT - 14) * (double) points.get(at).value() / top;
            if (points.get(at).value() > 0) {
                svg.append(rectangle(LEFT + at * step + (step - bar) / 2, HEIGHT - height, bar, Math.max(1, height)));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder open(int height) {
        return new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\">".formatted(WIDTH, height));
    }

    private static String rectangle(double x, double y, double width, double height) {
        return "<rect class=\"bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"/>"
                .formatted(tenth(x), tenth(y), tenth(width), tenth(height));
    }

    private long highest() {
        return points.stream().mapToLong(Point::value).max().orElse(0);
    }

    /** The next number above that is pleasant to halve. */
    static long nice(long highest) {
        long ten = 1;
        while (ten * 10 <= highest) {
            ten *= 10;
        }
        for (long factor : new long[] {1, 2, 4, 6, 8, 10}) {
            if (ten * factor >= highest) {
                return Math.max(2, ten * factor);
            }
        }
        return Math.max(2, ten * 10);
    }

    private static String brief(double value) {
        return value >= 1_000_000
                ? Math.round(value / 100_000) / 10.0 + " M"
                : value >= 10_000 ? Math.round(value / 1_000) + " k" : Long.toString(Math.round(value));
    }

    private static String tenth(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
