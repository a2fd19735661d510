package org.hemicycle.standalone.storage;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Home;
import org.hemicycle.standalone.home.Secrets;

/** An S3 endpoint over the local disk, on the loopback address only. */
public final class FileStore implements AutoCloseable {
    private final S3Proxy proxy;

    private FileStore(S3Proxy proxy) {
        this.proxy = proxy;
    }

    public static FileStore start(Home home, int port, Secrets secrets) {
        try {
            var proxy = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(
                            home.files().toAbsolutePath().toString()))
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(
                            AuthenticationType.AWS_V2_OR_V4, secrets.filesAccessKey(), secrets.filesSecretKey())
                    .ignoreUnknownHeaders(true)
                    .build();
            proxy.start();
            return new FileStore(proxy);
        } catch (Exception refused) {
            throw new CannotStart("The file store cannot start on port %d (%s).".formatted(port, refused), refused);
        }
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception alreadyDown) {
            // the process ends anyway
        }
    }
}
