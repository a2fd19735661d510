package org.hemicycle.participation.files.attachments;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.themes.Picture;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that belongs to something.
 *
 * @param name of the file, as its owner named it
 * @param bytes of a document; of the largest drawing of a picture
 * @param alternative what is to be seen in a picture
 * @param width in pixels of the largest drawing of a picture; 0 for a document
 * @param widths in which a picture was drawn, in pixels, from the smallest
 */
public record Attachment(
        long id,
        String kind,
        String name,
        String type,
        long bytes,
        String alternative,
        int width,
        int height,
        List<Integer> widths) {
    /** The attachments of a thing as one JSON text, to be read with other things about it; type and number are to be filled in. */
    public static final String ALL_AS_JSON = """
            (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'name', f.name, 'type', f.type, 'bytes', f.bytes,
                      'alternative', f.alternative, 'width', f.width, 'height', f.height, 'widths', f.widths) order by f.position, f.id), '[]')
               from attachment f where f.subject_type = %s and f.subject_id = %s)
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    public Attachment {
        widths = List.copyOf(widths);
    }

    /** What {@link #ALL_AS_JSON} gives. */
    public static List<Attachment> parse(String json) {
        return List.of(JSON.readValue(json, Attachment[].class));
    }

    public static boolean anyPicture(List<Attachment> files) {
        return files.stream().anyMatch(Attachment::isPicture);
    }

    public static boolean anyDocument(List<Attachment> files) {
        return files.stream().anyMatch(file -> !file.isPicture());
    }

    public boolean isPicture() {
        return kind.equals("picture");
    }

    /** Where it is saved from. */
    public String path() {
        return "/attachments/" + id + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The picture, in the widths that there are. */
    public Picture picture() {
        var variants = widths.stream()
                .map(wide -> new Picture.Variant("/attachments/" + id + "/picture/" + wide, wide))
                .toList();
        return new Picture(
                variants.isEmpty() ? "" : variants.getLast().src(), alternative, width, height, variants, null);
    }
}
