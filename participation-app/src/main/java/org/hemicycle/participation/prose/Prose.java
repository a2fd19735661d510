package org.hemicycle.participation.prose;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.hemicycle.themes.Picture;

/**
 * A text in the small Markdown that administrators write: paragraphs, headings, emphasis, lists, quotations and links. HTML is
 * shown as it was typed, never executed; dangerous addresses are emptied; the organisation's own pictures are shown, those of others become
 * links; headings begin below the page's own.
 */
public final class Prose {
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(Heading.class, ListBlock.class, BlockQuote.class);
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(BLOCKS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .nodeRendererFactory(Illustrations::new)
            .attributeProviderFactory(_ -> (node, _, attributes) -> {
                if (node instanceof Link) {
                    attributes.put("rel", "nofollow noopener");
                }
            })
            .build();

    private Prose() {}

    /** The HTML of the text, safe to put into a page. */
    public static Content of(String markdown) {
        String html = html(markdown);
        return output -> output.writeContent(html);
    }

    /** The first words of the text without its marks, cut at a word's end, for lists and descriptions. */
    public static String excerpt(String markdown, int length) {
        StringBuilder words = new StringBuilder();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Image picture) {}

            @Override
            protected void visitChildren(Node parent) {
                super.visitChildren(parent);
                if (parent instanceof Block || parent.getNext() != null && parent.getFirstChild() == null) {
                    words.append(' ');
                }
            }
        });
        return Excerpt.cut(words.toString().strip(), length);
    }

    /** The HTML of the text as a string, for feeds. */
    public static String markup(String markdown) {
        return html(markdown);
    }

    /** The first of the organisation's own pictures in the text, to stand for the whole. */
    public static Optional<Picture> firstPicture(String markdown) {
        List<Picture> found = new java.util.ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                Illustration.at(image.getDestination())
                        .ifPresent(one -> found.add(one.picture(Illustrations.words(image), image.getTitle())));
            }
        });
        return found.stream().findFirst();
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        int highest = highestHeading(document);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.clamp(heading.getLevel() - highest + 2, 2, 4));
                visitChildren(heading);
            }

            @Override
            public void visit(Image image) {
                if (Illustration.at(image.getDestination()).isPresent()) {
                    return;
                }
                Link link = new Link(image.getDestination(), image.getTitle());
                for (Node child : children(image)) {
                    link.appendChild(child);
                }
                image.insertAfter(link);
                image.unlink();
            }
        });
        return RENDERER.render(document).replace("<p><figure", "<figure").replace("</figure></p>", "</figure>");
    }

    /** The highest level of heading in the text: it becomes the level below the page's own. */
    private static int highestHeading(Node document) {
        int[] highest = {6};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                highest[0] = Math.min(highest[0], heading.getLevel());
            }
        });
        return highest[0];
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new java.util.ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
