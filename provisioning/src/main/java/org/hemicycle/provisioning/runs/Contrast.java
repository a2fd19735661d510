package org.hemicycle.provisioning.runs;

/** Which text can be read on a colour; one of the two always reaches 4.5 to 1 (WCAG 2.2, relative luminance). */
final class Contrast {

    private Contrast() {}

    static String readableOn(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return luminance > 0.179 ? "#000000" : "#ffffff";
    }

    private static double channel(String colour, int offset) {
        double value = Integer.parseInt(colour.substring(offset, offset + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
