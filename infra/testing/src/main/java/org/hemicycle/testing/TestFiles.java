package org.hemicycle.testing;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A real S3 endpoint, one per JVM, whose objects live in memory. */
public final class TestFiles {
    public static final String ACCESS_KEY = "hemicycle";
    public static final String SECRET_KEY = "a secret for tests";
    public static final String REGION = "us-east-1";

    private static final TransientNio2BlobStore STORE = new TransientNio2BlobStore();
    private static final int PORT = FreePort.find();
    private static S3Proxy proxy = start();

    private TestFiles() {}

    /** Where the endpoint answers. */
    public static String endpoint() {
        return "http://127.0.0.1:" + PORT;
    }

    /** The same as properties of the applications. */
    public static Map<String, String> properties() {
        return Map.of(
                "hemicycle.s3.endpoint", endpoint(),
                "hemicycle.s3.access-key", ACCESS_KEY,
                "hemicycle.s3.secret-key", SECRET_KEY,
                "hemicycle.s3.region", REGION);
    }

    /** Ends the endpoint, as if the object store were down; {@link #comeBack} starts it again with all its objects. */
    public static synchronized void goDown() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized void comeBack() {
        proxy = start();
    }

    private static S3Proxy start() {
        try {
            var started = S3Proxy.builder()
                    .blobStore(STORE)
                    .endpoint(URI.create("http://127.0.0.1:" + PORT))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                    .build();
            started.start();
            return started;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
