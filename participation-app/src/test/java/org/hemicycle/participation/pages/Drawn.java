package org.hemicycle.participation.pages;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture for tests that is pleasant to look at: hills at dusk. */
public final class Drawn {
    private Drawn() {}

    public static byte[] png() throws IOException {
        var picture = new BufferedImage(1200, 675, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xf3d9b1), 0, 675, new Color(0x7a9e9f)));
        pen.fillRect(0, 0, 1200, 675);
        for (int hill = 0; hill < 4; hill++) {
            pen.setColor(new Color(0x2f + hill * 12, 0x5d - hill * 10, 0x62 - hill * 8));
            pen.fillOval(-300 + hill * 330, 330 + hill * 45, 1000, 700);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }
}
