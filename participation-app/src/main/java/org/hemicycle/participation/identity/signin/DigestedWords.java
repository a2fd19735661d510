package org.hemicycle.participation.identity.signin;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;

/** A set of words in eight bytes each: among some ten thousand, the beginnings of two digests are never the same. */
final class DigestedWords {
    private final long[] digests;

    private DigestedWords(long[] digests) {
        this.digests = digests;
    }

    static DigestedWords of(Stream<String> words) {
        return new DigestedWords(
                words.mapToLong(DigestedWords::digest).sorted().distinct().toArray());
    }

    boolean contains(String word) {
        return Arrays.binarySearch(digests, digest(word)) >= 0;
    }

    int size() {
        return digests.length;
    }

    private static long digest(String word) {
        return ByteBuffer.wrap(SortedLines.sha1(word)).getLong();
    }
}
