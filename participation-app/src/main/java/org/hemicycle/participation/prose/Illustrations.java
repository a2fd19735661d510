package org.hemicycle.participation.prose;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.hemicycle.themes.Picture;
import org.jspecify.annotations.Nullable;

/** Draws the organisation's own pictures: alone in its paragraph one is a figure with its credit, else it stands in the line. */
final class Illustrations implements NodeRenderer {
    private static final String SIZES = "(min-width: 48rem) 42rem, 100vw";
    private final HtmlWriter html;

    Illustrations(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        Illustration.at(image.getDestination())
                .ifPresent(one -> draw(one.picture(words(image), image.getTitle()), isAlone(image)));
    }

    private void draw(Picture picture, boolean alone) {
        if (alone) {
            html.tag("figure", Map.of("class", "picture"));
        }
        html.tag("img", attributes(picture), true);
        if (alone && picture.credit() != null && !picture.credit().isBlank()) {
            html.tag("figcaption");
            html.text(picture.credit());
            html.tag("/figcaption");
        }
        if (alone) {
            html.tag("/figure");
        }
    }

    private static Map<String, String> attributes(Picture picture) {
        Map<String, String> attributes = new HashMap<>(Map.of(
                "src", picture.src(),
                "alt", picture.alternative(),
                "width", Integer.toString(picture.width()),
                "height", Integer.toString(picture.height()),
                "loading", "lazy",
                "decoding", "async"));
        String variants = picture.srcset();
        if (variants != null) {
            attributes.put("srcset", variants);
            attributes.put("sizes", SIZES);
        }
        return attributes;
    }

    static boolean isAlone(Image image) {
        return image.getParent() instanceof Paragraph && image.getPrevious() == null && image.getNext() == null;
    }

    /** What is written for who does not see the picture. */
    static String words(Image image) {
        StringBuilder words = new StringBuilder();
        for (@Nullable Node child = image.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            }
        }
        return words.toString().strip();
    }
}
