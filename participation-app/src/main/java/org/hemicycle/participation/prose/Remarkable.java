package org.hemicycle.participation.prose;

import gg.jte.Content;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What participants write in a conversation: paragraphs, emphasis, lists, quotations and links, in Markdown, and nothing else. Addresses
 * become links, those of the space itself without a warning to search engines; people who are named become links to their pages.
 */
public final class Remarkable {
    private static final Pattern NICKNAME =
            Pattern.compile("(?<![\\p{L}\\p{N}@/._-])@([\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{1,28})[\\p{L}\\p{N}])");
    private static final Pattern SPECIAL = Pattern.compile(
            "(?<address>https?://[^\\s<>\"]{3,500}[^\\s<>\".,;:!?)\\]»])|(?<path>(?<![\\p{L}\\p{N}/.])/(?:proposals|debates|comments|spaces|pages)/[\\p{L}\\p{N}/_-]+(?:#comment-\\d+)?)|"
                    + NICKNAME.pattern());
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(ListBlock.class, BlockQuote.class);
    private static final Parser PARSER =
            Parser.builder().enabledBlockTypes(BLOCKS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(_ -> (node, _, attributes) -> {
                if (node instanceof Link link && !link.getDestination().startsWith("/")) {
                    attributes.put("rel", "nofollow ugc noopener");
                }
            })
            .build();

    private Remarkable() {}

    /**
     * The HTML of the words, safe to put into a page.
     *
     * @param people nicknames, in lower case, that become links
     * @param own the address of the space, such as {@code https://lyon.example}: its pages are linked to by their path
     */
    public static Content of(String words, Set<String> people, String own) {
        String html = html(words, people, own);
        return output -> output.writeContent(html);
    }

    /** The nicknames that are written after an at sign, in their order. */
    public static Set<String> nicknames(String words) {
        var found = new LinkedHashSet<String>();
        if (words.indexOf('@') >= 0) {
            NICKNAME.matcher(words).results().forEach(match -> found.add(match.group(1)));
        }
        return found;
    }

    static String html(String words, Set<String> people, String own) {
        Node document = PARSER.parse(words);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                Link link = new Link(image.getDestination(), image.getTitle());
                children(image).forEach(link::appendChild);
                image.insertAfter(link);
                image.unlink();
            }

            @Override
            public void visit(Link link) {
                link.setDestination(local(link.getDestination(), own));
            }

            @Override
            public void visit(Text text) {
                link(text, people, own);
            }
        });
        return RENDERER.render(document);
    }

    /** Cuts a text where something in it becomes a link. */
    private static void link(Text text, Set<String> people, String own) {
        String literal = text.getLiteral();
        Matcher match = SPECIAL.matcher(literal);
        int done = 0;
        Node last = text;
        while (match.find()) {
            String destination = destination(match, people, own);
            if (destination != null) {
                last = after(last, new Text(literal.substring(done, match.start())));
                Link link = new Link(destination, null);
                link.appendChild(new Text(match.group()));
                last = after(last, link);
                done = match.end();
            }
        }
        if (last != text) {
            after(last, new Text(literal.substring(done)));
            text.unlink();
        }
    }

    private static @org.jspecify.annotations.Nullable String destination(
            Matcher match, Set<String> people, String own) {
        if (match.group("address") != null) {
            return local(match.group("address"), own);
        }
        if (match.group("path") != null) {
            return match.group("path");
        }
        String name = match.group(3);
        return name != null && people.contains(name.toLowerCase(Locale.ROOT)) ? "/people/" + name : null;
    }

    private static String local(String address, String own) {
        return !own.isEmpty() && address.startsWith(own + "/") ? address.substring(own.length()) : address;
    }

    private static Node after(Node last, Node next) {
        last.insertAfter(next);
        return next;
    }

    private static List<Node> children(Node parent) {
        var children = new java.util.ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
