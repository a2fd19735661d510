package org.hemicycle.manager.platform;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a request, read as a tree so that every mistake in it can be told at once.
 *
 * @param digest SHA-256 of the bytes that came
 */
public record JsonBody(JsonNode tree, byte[] digest) {
    /** A logo in base64 and all the rest fit in. */
    public static final int LIMIT = 1024 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads the body; refuses what is too large or no JSON. */
    public static JsonBody read(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Refusal(Problem.of(413, "problem.too-large", LIMIT));
        }
        try {
            var tree = STRICT.readTree(bytes);
            if (tree == null || tree.isMissingNode()) {
                throw new Refusal(Problem.of(400, "problem.no-json"));
            }
            return new JsonBody(tree, MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new Refusal(Problem.of(
                    400,
                    "problem.malformed-json",
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
