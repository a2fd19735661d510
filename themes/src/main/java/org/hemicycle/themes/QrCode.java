package org.hemicycle.themes;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** A text as a square picture that telephones read; dark on light in every scheme, since not all of them read the other. */
public record QrCode(String text) implements Content {
    private static final int MARGIN = 4;

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg());
    }

    /** The picture, without a name of its own: the same stands in text beside it. */
    public String svg() {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * MARGIN;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg class=\"qr\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(side, side)
                + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/><path fill=\"black\" d=\"" + path
                + "\"/></svg>";
    }
}
