package org.hemicycle.testing;

import java.net.URI;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/** A real S3 end point on a free port of this machine, which a test can stop and start again, files kept. */
public final class TestStorage implements AutoCloseable {

    public static final String ACCESS_KEY = "test-access";
    public static final String SECRET_KEY = "test-secret";

    private final BlobStore blobs = new TransientNio2BlobStore();
    private @Nullable S3Proxy proxy;
    private int port;

    public TestStorage() {
        start();
    }

    /** Where it answers; the same after a stop and a start. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts answering. */
    public void start() {
        try {
            var starting = S3Proxy.builder()
                    .blobStore(blobs)
                    .endpoint(endpoint())
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                    .ignoreUnknownHeaders(true)
                    .stopTimeout(0)
                    .build();
            starting.start();
            port = starting.getPort();
            proxy = starting;
        } catch (Exception failure) {
            throw new IllegalStateException("the S3 end point of the test does not start", failure);
        }
    }

    /** Stops answering: connections are refused from now on. */
    public void stop() {
        try {
            if (proxy != null) {
                proxy.stop();
                proxy = null;
            }
        } catch (Exception failure) {
            throw new IllegalStateException("the S3 end point of the test does not stop", failure);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
