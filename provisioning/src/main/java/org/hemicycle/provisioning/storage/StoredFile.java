package org.hemicycle.provisioning.storage;

import java.io.IOException;
import java.io.InputStream;

/** A file that is being read; close it. The tag changes when the content does. */
public record StoredFile(InputStream body, String type, long size, String tag) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        body.close();
    }
}
