package org.hemicycle.participation.files.attachments;

import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/** A kind of thing that has attachments; each is a bean of the module that has the thing. */
public interface AttachmentHolder {
    /** The word in {@code attachment.subject_type}. */
    String type();

    /** Whether this reader may read the thing now, and so its files. */
    boolean mayRead(long id, @Nullable SignedIn reader);
}
