package org.hemicycle.participation.files.attachments;

/** How many files one thing may have, and how large each may be, in millions of bytes. */
public record AttachmentLimits(int files, int megabytes) {
    long bytes() {
        return megabytes * 1_000_000L;
    }
}
