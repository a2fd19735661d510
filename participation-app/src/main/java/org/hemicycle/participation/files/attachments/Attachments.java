package org.hemicycle.participation.files.attachments;

import static org.hemicycle.themes.Message.of;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.PictureRefusal;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.provisioning.storage.StorageFull;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.springframework.stereotype.Component;

/** The files of things: taken, listed, handed from one thing to another, and taken away. */
@Component
public class Attachments {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long MOST_PIXELS = 40_000_000;

    private final AttachmentRows rows;
    private final Files files;

    Attachments(AttachmentRows rows, Files files) {
        this.rows = rows;
        this.files = files;
    }

    /** Those of a thing, in their order. */
    public List<Attachment> about(String type, long id) {
        return rows.of(type, id);
    }

    /** Adds a file to a thing that is the owner's to change: that is for the caller to know. */
    public Attaching add(String type, long id, Sent sent, AttachmentLimits limits, ParticipantId owner) {
        if (sent.content().length == 0) {
            return new Attaching.Refused("file", of("attachment.missing"));
        }
        if (sent.content().length > limits.bytes()) {
            return new Attaching.Refused("file", of("attachment.too-large", limits.megabytes()));
        }
        if (rows.of(type, id).size() >= limits.files()) {
            return new Attaching.Refused("file", of("attachment.too-many", limits.files()));
        }
        try {
            return switch (Pictures.check(sent.content(), new PictureLimits(Integer.MAX_VALUE, MOST_PIXELS, false))) {
                case PictureCheck.Accepted _ -> picture(type, id, sent, owner);
                case PictureCheck.Refused(var reason)
                when reason == PictureRefusal.TOO_MANY_PIXELS ->
                    new Attaching.Refused("file", of("attachment.too-many-pixels"));
                case PictureCheck.Refused _ -> document(type, id, sent, owner);
            };
        } catch (StorageUnavailable unavailable) {
            return new Attaching.Refused(
                    "file", of(unavailable instanceof StorageFull ? "attachment.full" : "attachment.unavailable"));
        }
    }

    /** Takes one of a thing's files away. */
    public void remove(String type, long id, long attachment) {
        rows.remove(type, id, Optional.of(attachment)).forEach(this::delete);
    }

    /** Takes all files of a thing away. */
    public void removeAll(String type, long id) {
        rows.remove(type, id, Optional.empty()).forEach(this::delete);
    }

    /** Hands all files of one thing to another. */
    public void hand(String fromType, long from, String toType, long to) {
        rows.hand(fromType, from, toType, to);
    }

    private Attaching picture(String type, long id, Sent sent, ParticipantId owner) {
        if (sent.alternative().isEmpty()) {
            return new Attaching.Refused("alternative", of("attachment.alternative.missing"));
        }
        var drawn = DrawnPicture.of(sent.content());
        if (drawn.isEmpty()) {
            return new Attaching.Refused("file", of("attachment.wrong-type"));
        }
        String place = place();
        drawn.get()
                .drawings()
                .forEach((width, drawing) -> put(AttachmentRows.drawing(place, width), drawing, "image/jpeg"));
        return new Attaching.Kept(rows.addPicture(type, id, owner, sent, place, drawn.get()));
    }

    private Attaching document(String type, long id, Sent sent, ParticipantId owner) {
        var kind = DocumentType.of(sent.content(), sent.name());
        if (kind.isEmpty()) {
            return new Attaching.Refused("file", of("attachment.wrong-type"));
        }
        String place = place();
        put(place, sent.content(), kind.get().mediaType());
        return new Attaching.Kept(rows.addDocument(type, id, owner, sent, place, kind.get()));
    }

    private void put(String key, byte[] content, String type) {
        files.put(CurrentTenant.get(), new FileKey(key), content, type);
    }

    private void delete(String key) {
        files.delete(CurrentTenant.get(), new FileKey(key));
    }

    private static String place() {
        byte[] random = new byte[12];
        RANDOM.nextBytes(random);
        return "private/attachments/" + HexFormat.of().formatHex(random);
    }
}
