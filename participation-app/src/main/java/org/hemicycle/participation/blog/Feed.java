package org.hemicycle.participation.blog;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hemicycle.participation.prose.Prose;

/** Posts as an Atom feed (RFC 4287), in one language. */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String origin;
    private final String title;
    private final Locale language;

    /**
     * @param origin of the space, without a slash at the end
     * @param title of the feed
     */
    Feed(String origin, String title, Locale language) {
        this.origin = origin;
        this.title = title;
        this.language = language;
    }

    String of(List<Post> posts) {
        try {
            var text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.getLanguage());
            xml.writeAttribute("xml:base", origin + "/");
            element(xml, "id", origin + "/blog");
            element(xml, "title", title);
            element(xml, "updated", posts.isEmpty() ? "1970-01-01T00:00:00Z" : updated(posts));
            link(xml, "self", origin + "/blog/feed");
            link(xml, "alternate", origin + "/blog");
            for (Post post : posts) {
                entry(xml, post);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void entry(XMLStreamWriter xml, Post post) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", origin + post.path());
        element(xml, "title", post.title().in(language));
        element(xml, "published", String.valueOf(post.publishedAt()));
        element(xml, "updated", post.changedAt().toString());
        link(xml, "alternate", origin + post.path());
        xml.writeStartElement("author");
        element(xml, "name", post.authorName().isEmpty() ? title : post.authorName());
        xml.writeEndElement();
        element(xml, "summary", post.summary(language));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(Prose.markup(post.body().in(language)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String updated(List<Post> posts) {
        return posts.stream()
                .map(Post::changedAt)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow()
                .toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
