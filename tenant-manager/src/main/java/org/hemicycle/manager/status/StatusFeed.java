package org.hemicycle.manager.status;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Incidents as an Atom feed (RFC 4287), in English with the French title beside it. */
record StatusFeed(URI page, Instant now) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String of(List<Incident> incidents) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", "Hemicycle: status");
            element(xml, "id", page.toString());
            element(xml, "updated", updated(incidents).toString());
            link(xml, page.toString());
            for (var incident : incidents) {
                entry(xml, incident);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private Instant updated(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> incident.updates().getFirst().at())
                .max(Instant::compareTo)
                .orElse(now);
    }

    private void entry(XMLStreamWriter xml, Incident incident) throws XMLStreamException {
        var last = incident.updates().getFirst();
        xml.writeStartElement("entry");
        element(
                xml,
                "title",
                incident.title().in(Locale.ENGLISH) + " / " + incident.title().in(Locale.FRENCH));
        element(xml, "id", "urn:uuid:" + incident.id());
        element(xml, "published", incident.startedAt().toString());
        element(xml, "updated", last.at().toString());
        xml.writeStartElement("author");
        element(xml, "name", page.getHost());
        xml.writeEndElement();
        link(xml, page + "#incident-" + incident.id());
        element(
                xml,
                "content",
                last.text().in(Locale.ENGLISH) + "\n\n" + last.text().in(Locale.FRENCH));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
