package org.hemicycle.provisioning.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.hemicycle.provisioning.registry.Tenant;

/**
 * The files of tenants. Each call names the tenant, whose cell gives the bucket and whose identifier gives the prefix,
 * so that no call can reach another tenant's file. A store that is down is a {@link StorageUnavailable}.
 */
public final class Files {

    private static final long PART = 10L * 1024 * 1024;
    private static final Set<String> HARMLESS =
            Set.of("NoSuchKey", "NoSuchBucket", "NoSuchObject", "BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    private final MinioClient store;
    private final Room room;

    /** Files without limit. */
    public Files(StorageSettings settings) {
        this(settings, Room.ENDLESS);
    }

    /** @param room asked before each file */
    public Files(StorageSettings settings, Room room) {
        this.room = room;
        var http = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(30))
                .build();
        this.store = MinioClient.builder()
                .endpoint(settings.endpoint().toString())
                .credentials(settings.accessKey(), settings.secretKey())
                .region(settings.region())
                .httpClient(http)
                .build();
    }

    /** Makes the bucket of a cell, unless it is there. */
    public void ensureBucket(String bucket) {
        asking(() -> {
            if (!store.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                store.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            return bucket;
        });
    }

    /** Writes a file, in place of one of the same name. The type is a media type, served as it is given here. */
    public void put(Tenant tenant, FileKey key, byte[] content, String type) {
        put(tenant, key, new ByteArrayInputStream(content), content.length, type);
    }

    /** Writes a file of a known size in bytes, without holding it in memory. */
    public void put(Tenant tenant, FileKey key, InputStream content, long size, String type) {
        room.claim(tenant, size);
        var file = PutObjectArgs.builder().bucket(bucket(tenant)).object(name(tenant, key)).stream(
                        content, size, size > PART ? PART : -1L)
                .contentType(type)
                .build();
        if (asking(() -> store.putObject(file)).isEmpty()) {
            throw new StorageUnavailable(new IllegalStateException("there is no bucket " + bucket(tenant)));
        }
    }

    /** Opens a file for reading; empty when the tenant has none of that name. */
    public Optional<StoredFile> open(Tenant tenant, FileKey key) {
        var file = GetObjectArgs.builder()
                .bucket(bucket(tenant))
                .object(name(tenant, key))
                .build();
        return asking(() -> store.getObject(file)).map(answer -> {
            var headers = answer.headers();
            return new StoredFile(
                    answer,
                    header(headers, "Content-Type").orElse("application/octet-stream"),
                    header(headers, "Content-Length").map(Long::valueOf).orElse(-1L),
                    header(headers, "ETag").orElse("").replace("\"", ""));
        });
    }

    /** Removes a file; nothing happens when there is none. */
    public void delete(Tenant tenant, FileKey key) {
        asking(() -> {
            store.removeObject(RemoveObjectArgs.builder()
                    .bucket(bucket(tenant))
                    .object(name(tenant, key))
                    .build());
            return key;
        });
    }

    /** The names of all files of a tenant. */
    public List<FileKey> list(Tenant tenant) {
        var prefix = prefix(tenant);
        return names(tenant, Integer.MAX_VALUE).stream()
                .map(name -> new FileKey(name.substring(prefix.length())))
                .toList();
    }

    /**
     * How much the tenant has.
     *
     * @param bytes of all files together
     */
    public record Weight(long files, long bytes) {}

    /** How many files the tenant has, and how large they are together. */
    public Weight weigh(Tenant tenant) {
        var listing = ListObjectsArgs.builder()
                .bucket(bucket(tenant))
                .prefix(prefix(tenant))
                .recursive(true)
                .build();
        return asking(() -> {
                    long files = 0;
                    long bytes = 0;
                    for (var item : store.listObjects(listing)) {
                        files++;
                        bytes += item.get().size();
                    }
                    return new Weight(files, bytes);
                })
                .orElse(new Weight(0, 0));
    }

    /** Whether the tenant has no file at all. */
    public boolean isEmpty(Tenant tenant) {
        return names(tenant, 1).isEmpty();
    }

    /** Removes everything that the tenant has; may run again and again. */
    public void deleteAll(Tenant tenant) {
        var doomed = names(tenant, Integer.MAX_VALUE).stream()
                .map(DeleteRequest.Object::new)
                .toList();
        if (doomed.isEmpty()) {
            return;
        }
        var removal = RemoveObjectsArgs.builder()
                .bucket(bucket(tenant))
                .objects(doomed)
                .build();
        asking(() -> {
            for (var error : store.removeObjects(removal)) {
                throw new StorageUnavailable(
                        new IllegalStateException(error.get().toString()));
            }
            return doomed;
        });
    }

    private List<String> names(Tenant tenant, int atMost) {
        var listing = ListObjectsArgs.builder()
                .bucket(bucket(tenant))
                .prefix(prefix(tenant))
                .recursive(true)
                .maxKeys(Math.min(atMost, 1000))
                .build();
        return asking(() -> {
                    var names = new ArrayList<String>();
                    for (var items = store.listObjects(listing).iterator();
                            names.size() < atMost && items.hasNext(); ) {
                        names.add(items.next().get().objectName());
                    }
                    return names;
                })
                .orElseGet(ArrayList::new);
    }

    /** What the store answers; empty when it says that there is no such thing. The SDK wraps a refused connection variously. */
    private static <T> Optional<T> asking(Question<T> question) {
        try {
            return Optional.of(question.ask());
        } catch (ErrorResponseException answer) {
            if (HARMLESS.contains(answer.errorResponse().code())) {
                return Optional.empty();
            }
            throw new StorageUnavailable(answer);
        } catch (MinioException | IllegalStateException failure) {
            throw new StorageUnavailable(failure);
        }
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static String bucket(Tenant tenant) {
        return tenant.placement().bucket();
    }

    private static String prefix(Tenant tenant) {
        return tenant.id().value() + "/";
    }

    private static String name(Tenant tenant, FileKey key) {
        return prefix(tenant) + key.value();
    }

    private interface Question<T> {
        T ask() throws MinioException;
    }
}
