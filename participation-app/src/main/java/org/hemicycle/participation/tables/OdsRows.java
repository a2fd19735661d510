package org.hemicycle.participation.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Rows of the first sheet of an OpenDocument spreadsheet; no document type, no foreign entity is looked at. */
final class OdsRows implements TableRows {
    private final ZipFile zip;
    private final XMLStreamReader xml;
    private final List<String> headings;
    private long line;

    private OdsRows(ZipFile zip, XMLStreamReader xml) throws IOException {
        this.zip = zip;
        this.xml = xml;
        var first = cells();
        this.headings = first == null ? List.of() : Cells.headings(first);
    }

    static OdsRows open(Path file) throws IOException {
        Archives.check(file);
        var zip = new ZipFile(file.toFile());
        try {
            var content = zip.getEntry("content.xml");
            if (content == null) {
                throw new UnreadableTable("no content", null);
            }
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return new OdsRows(zip, factory.createXMLStreamReader(zip.getInputStream(content), "UTF-8"));
        } catch (IOException | XMLStreamException e) {
            zip.close();
            throw e instanceof UnreadableTable unreadable ? unreadable : new UnreadableTable("no ODS", e);
        }
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        for (var cells = cells(); cells != null; cells = cells()) {
            var row = Cells.row(line, headings, cells);
            if (!row.isEmpty()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The cells of the next row of the first sheet; null after its last. */
    private @Nullable List<String> cells() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && is(OdsTable.TABLE, "table-row")) {
                    return row();
                }
                if (event == XMLStreamConstants.END_ELEMENT && is(OdsTable.TABLE, "table")) {
                    return null;
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new UnreadableTable("broken ODS", e);
        }
    }

    private List<String> row() throws XMLStreamException {
        line += repeated("number-rows-repeated");
        var cells = new ArrayList<String>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(OdsTable.TABLE, "table-row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (is(OdsTable.TABLE, "table-cell") || is(OdsTable.TABLE, "covered-table-cell"))) {
                int times = Math.min(repeated("number-columns-repeated"), Cells.MOST_COLUMNS - cells.size());
                var text = cell();
                for (int i = 0; i < times; i++) {
                    cells.add(text);
                }
            }
        }
        return cells;
    }

    private String cell() throws XMLStreamException {
        var value = xml.getAttributeValue(OdsTable.OFFICE, "value");
        var date = xml.getAttributeValue(OdsTable.OFFICE, "date-value");
        var text = new StringBuilder();
        int depth = 1;
        int annotation = 0;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                annotation += is(OdsTable.OFFICE, "annotation") ? 1 : 0;
                begin(text);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                annotation -= is(OdsTable.OFFICE, "annotation") ? 1 : 0;
            } else if (event == XMLStreamConstants.CHARACTERS && depth > 1 && annotation == 0) {
                text.append(xml.getText());
            }
        }
        return date != null ? date : value != null ? value : text.toString();
    }

    private void begin(StringBuilder text) {
        if (!OdsTable.TEXT.equals(xml.getNamespaceURI())) {
            return;
        }
        switch (xml.getLocalName()) {
            case "p" -> text.append(text.isEmpty() ? "" : "\n");
            case "line-break" -> text.append('\n');
            case "tab" -> text.append('\t');
            case "s" -> text.append(" ".repeat(spaces()));
            default -> {}
        }
    }

    private int spaces() {
        var count = xml.getAttributeValue(OdsTable.TEXT, "c");
        return count == null || !count.matches("\\d{1,4}") ? 1 : Integer.parseInt(count);
    }

    private int repeated(String attribute) {
        var count = xml.getAttributeValue(OdsTable.TABLE, attribute);
        return count == null || !count.matches("\\d{1,8}") ? 1 : Integer.parseInt(count);
    }

    private boolean is(String namespace, String name) {
        return name.equals(xml.getLocalName()) && namespace.equals(xml.getNamespaceURI());
    }
}
