package org.hemicycle.themes;

/** A colour as people see it: lightness 0 to 1, chroma from 0, hue in radians (Björn Ottosson's OKLab, in polar form). */
record Oklch(double lightness, double chroma, double hue) {

    static Oklch of(Colour colour) {
        double r = Colour.linear(colour.red());
        double g = Colour.linear(colour.green());
        double b = Colour.linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double bee = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(lightness, Math.hypot(a, bee), Math.atan2(bee, a));
    }

    Oklch withLightness(double other) {
        return new Oklch(Math.clamp(other, 0, 1), chroma, hue);
    }

    Oklch withChroma(double other) {
        return new Oklch(lightness, other, hue);
    }

    /** The nearest colour a screen can show with this lightness and hue: chroma gives way. */
    Colour onScreen() {
        double low = 0;
        double high = chroma;
        if (inGamut(linear(chroma))) {
            return colour(linear(chroma));
        }
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            if (inGamut(linear(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return colour(linear(low));
    }

    private double[] linear(double saturation) {
        double a = saturation * Math.cos(hue);
        double b = saturation * Math.sin(hue);
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static boolean inGamut(double[] rgb) {
        for (double channel : rgb) {
            if (channel < -1e-4 || channel > 1 + 1e-4) {
                return false;
            }
        }
        return true;
    }

    private static Colour colour(double[] rgb) {
        return new Colour(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
    }

    private static int channel(double linear) {
        double share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(share, 0, 1) * 255);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
