package org.hemicycle.participation.files.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent; its name reduced to what can be shown and saved anywhere. */
public record Sent(String name, byte[] content, String alternative) {
    private static final int LONGEST = 120;

    /** What came with a form; nothing counts as an empty file. */
    public static Sent of(@Nullable MultipartFile file, @Nullable String alternative) {
        try {
            var words = alternative == null ? "" : alternative.strip();
            return file == null ? new Sent("", new byte[0], words) : new Sent(clean(file), file.getBytes(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String clean(MultipartFile file) {
        var given = file.getOriginalFilename();
        var name = (given == null ? "" : given)
                .replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|*?:;%#]", "")
                .strip();
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }

    /** The name, with the ending of what it is. */
    String named(String extension) {
        var stem = name.replaceFirst("\\.[^.]{1,5}$", "").replaceAll("^\\.+", "");
        return (stem.isBlank() ? "document" : stem) + "." + extension;
    }
}
