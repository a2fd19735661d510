package org.hemicycle.provisioning.templates;

import java.util.List;
import java.util.Map;
import org.hemicycle.provisioning.storage.FileKey;

/** A template in memory: its description, the rows of each table as CSV text, and its files. */
public record Template(
        String key, TemplateDescription description, Map<String, String> tables, List<TemplateFile> files) {

    /** A picture that comes with a template; its key is the same in the tenant's files. */
    public record TemplateFile(FileKey key, byte[] content, String type) {}

    public Template {
        tables = Map.copyOf(tables);
        files = List.copyOf(files);
    }
}
