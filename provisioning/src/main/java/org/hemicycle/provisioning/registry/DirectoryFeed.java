package org.hemicycle.provisioning.registry;

import java.nio.file.Path;

/** Keeps a {@link Directory} equal to the registry, and on disk for the day the database is down. */
public final class DirectoryFeed implements AutoCloseable {
    private final Directory directory;
    private final BaseDomain baseDomain;
    private final Path file;

    /** @param file where the last known directory is kept */
    public DirectoryFeed(Directory directory, BaseDomain baseDomain, Path file) {
        this.directory = directory;
        this.baseDomain = baseDomain;
        this.file = file;
    }

    /** Loads the directory from the database, else from the disk, and follows changes from then on. */
    public void start() {
        throw new UnsupportedOperationException(directory + " " + baseDomain + " " + file);
    }

    @Override
    public void close() {}
}
