package org.hemicycle.participation.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An OpenDocument spreadsheet with one sheet, after ODF 1.3: the libraries for it hold the whole document, so that its content is
 * written here as a stream.
 */
final class OdsTable implements TableWriter {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%1$s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(TableFormat.ODS.mediaType());

    private final ZipOutputStream zip;
    private final XMLStreamWriter xml;

    OdsTable(OutputStream out, List<String> columns) throws IOException {
        zip = new ZipOutputStream(out);
        mediaType();
        entry("META-INF/manifest.xml", MANIFEST);
        zip.putNextEntry(new ZipEntry("content.xml"));
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(zip, "UTF-8");
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        row(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        try {
            xml.writeStartElement("table", "table-row", TABLE);
            for (var cell : cells) {
                cell(cell);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        zip.close();
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office", "document-content", OFFICE);
        xml.writeNamespace("office", OFFICE);
        xml.writeNamespace("table", TABLE);
        xml.writeNamespace("text", TEXT);
        xml.writeAttribute("office", OFFICE, "version", "1.3");
        xml.writeStartElement("office", "body", OFFICE);
        xml.writeStartElement("office", "spreadsheet", OFFICE);
        xml.writeStartElement("table", "table", TABLE);
        xml.writeAttribute("table", TABLE, "name", "1");
    }

    private void cell(@Nullable Object cell) throws XMLStreamException {
        if (cell == null) {
            xml.writeEmptyElement("table", "table-cell", TABLE);
            return;
        }
        xml.writeStartElement("table", "table-cell", TABLE);
        if (cell instanceof Number number) {
            xml.writeAttribute("office", OFFICE, "value-type", "float");
            xml.writeAttribute("office", OFFICE, "value", number.toString());
        } else {
            xml.writeAttribute("office", OFFICE, "value-type", "string");
        }
        for (var line : Cells.printable(cell).split("\r\n|\n|\r", -1)) {
            xml.writeStartElement("text", "p", TEXT);
            xml.writeCharacters(line);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** First, and as it is: by these bytes programs know the file. */
    private void mediaType() throws IOException {
        var bytes = TableFormat.ODS.mediaType().getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private void entry(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
