package org.hemicycle.provisioning.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.hemicycle.provisioning.storage.PictureCheck.Accepted;
import org.hemicycle.provisioning.storage.PictureCheck.Refused;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A drawing in SVG, written anew from what {@link SvgVocabulary} allows. A drawing that would run something (a script,
 * an event handler, embedded HTML, a document type) is refused, since nobody puts one into a logo by accident.
 */
final class SafeSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> ACTIVE =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "html", "body");
    private static final Pattern PUBLIC_DOCTYPE =
            Pattern.compile("<!DOCTYPE\\s+svg(\\s+PUBLIC\\s+\"[^\"<>\\[]*\"\\s+\"[^\"<>\\[]*\")?\\s*>");
    private static final int MOST_ELEMENTS = 5_000;
    private static final int DEEPEST = 60;

    private final StringBuilder out = new StringBuilder();
    private int elements;

    private SafeSvg() {}

    static PictureCheck of(byte[] content) {
        try {
            var document = parse(content);
            var root = document.getDocumentElement();
            if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
                return new Refused(PictureRefusal.NOT_A_PICTURE);
            }
            if (isActive(document, 0)) {
                return new Refused(PictureRefusal.CARRIES_A_SCRIPT);
            }
            var safe = new SafeSvg();
            safe.write(root, false);
            var bytes = safe.out.toString().getBytes(StandardCharsets.UTF_8);
            return new Accepted(bytes, PictureType.SVG, pixels(root, "width"), pixels(root, "height"));
        } catch (TooMuch tooMuch) {
            return new Refused(PictureRefusal.TOO_MANY_PIXELS);
        } catch (SAXException | IOException notXml) {
            return new Refused(
                    definesEntities(content) ? PictureRefusal.CARRIES_A_SCRIPT : PictureRefusal.NOT_A_PICTURE);
        }
    }

    private static Document parse(byte[] content) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(withoutPublicDoctype(content)));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("this JDK has no safe XML parser", missing);
        }
    }

    /** Drawing tools write a public document type, which only names SVG; the parser would refuse any. */
    private static byte[] withoutPublicDoctype(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return PUBLIC_DOCTYPE.matcher(text).replaceFirst("").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean definesEntities(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("<!ENTITY");
    }

    private static boolean isActive(Node node, int depth) throws TooMuch {
        if (depth > DEEPEST) {
            throw new TooMuch();
        }
        if (node instanceof ProcessingInstruction) {
            return true;
        }
        if (node instanceof Element element && (runsByName(element) || runsByAttribute(element))) {
            return true;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (isActive(child, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsByName(Element element) {
        return ACTIVE.contains(element.getLocalName().toLowerCase(Locale.ROOT));
    }

    private static boolean runsByAttribute(Element element) {
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            var attribute = (Attr) attributes.item(index);
            var name = attribute.getLocalName().toLowerCase(Locale.ROOT);
            var value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
            if (name.startsWith("on") || value.contains("javascript:") || value.contains("data:text/")) {
                return true;
            }
        }
        return false;
    }

    /** A {@code use} below a named element is left out: copies of copies could grow without end in the browser. */
    private void write(Element element, boolean belowAName) throws TooMuch {
        var name = element.getLocalName();
        boolean copies = "use".equals(name);
        if (!SVG.equals(element.getNamespaceURI()) || !SvgVocabulary.ELEMENTS.contains(name) || copies && belowAName) {
            return;
        }
        if ("style".equals(name) && !SvgVocabulary.isHarmlessStyle(element.getTextContent())) {
            return;
        }
        if (++elements > MOST_ELEMENTS) {
            throw new TooMuch();
        }
        out.append('<').append(name);
        if (elements == 1) {
            out.append(" xmlns=\"").append(SVG).append('"');
        }
        writeAttributes(element, copies);
        out.append('>');
        boolean named = belowAName || elements > 1 && element.hasAttribute("id");
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(inner, named);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                escape(child.getNodeValue());
            }
        }
        out.append("</").append(name).append('>');
    }

    private void writeAttributes(Element element, boolean copies) {
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            var attribute = (Attr) attributes.item(index);
            var space = attribute.getNamespaceURI();
            var name = attribute.getLocalName();
            boolean plain = space == null && SvgVocabulary.ATTRIBUTES.contains(name);
            boolean link = "href".equals(name) && (space == null || XLINK.equals(space));
            boolean harmless =
                    link ? SvgVocabulary.isLocal(attribute.getValue()) : SvgVocabulary.isHarmless(attribute.getValue());
            if ((plain || link) && harmless && !(copies && "id".equals(name))) {
                out.append(' ').append(name).append("=\"");
                escape(attribute.getValue());
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(character);
            }
        }
    }

    private static int pixels(Element root, String side) {
        var length = root.getAttribute(side).strip();
        return length.matches("[0-9]{1,5}(px)?") ? Integer.parseInt(length.replace("px", "")) : 0;
    }

    /** More shapes, or deeper, than any logo. */
    private static final class TooMuch extends Exception {}
}
