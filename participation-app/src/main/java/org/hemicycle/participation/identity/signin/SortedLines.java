package org.hemicycle.participation.identity.signin;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A list in a file, however large, whose lines are in the order of their bytes: looked up by halving, without reading it into
 * memory. The lines are passwords, or SHA-1 digests in hexadecimal with whatever follows them, as the public lists of leaked
 * passwords have them.
 */
final class SortedLines {
    private static final int SAMPLES = 2000;
    private static final int DIGEST = 40;
    private final MemorySegment bytes;
    private final boolean digests;

    private SortedLines(MemorySegment bytes) {
        this.bytes = bytes;
        this.digests = line(0).matches("[0-9A-Fa-f]{40}(:.*)?");
    }

    /** The list in this file; a file that cannot be read, or whose lines are in another order, stops the start. */
    static SortedLines open(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var list = new SortedLines(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global()));
            list.checkOrder(file);
            return list;
        } catch (IOException e) {
            throw new IllegalStateException("hemicycle.common-passwords cannot be read: " + file, e);
        }
    }

    boolean contains(String password) {
        var wanted = digests
                ? HexFormat.of().withUpperCase().formatHex(sha1(password)).getBytes(StandardCharsets.US_ASCII)
                : password.getBytes(StandardCharsets.UTF_8);
        long from = 0;
        long to = bytes.byteSize();
        while (from < to) {
            long start = startOfLine((from + to) >>> 1);
            int order = compare(start, wanted);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                from = endOfLine(start) + 1;
            } else {
                to = start;
            }
        }
        return false;
    }

    static byte[] sha1(String text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkOrder(Path file) {
        long step = Math.max(1, bytes.byteSize() / SAMPLES);
        long before = 0;
        for (long at = 0; at < bytes.byteSize(); at += step) {
            long start = startOfLine(at);
            if (start != before && compare(before, content(start)) > 0) {
                throw new IllegalStateException(
                        "hemicycle.common-passwords is not in the order of its bytes (sort it with"
                                + " LC_ALL=C sort): " + file);
            }
            before = start;
        }
    }

    /** Compares the line that starts here with what is wanted. */
    private int compare(long start, byte[] wanted) {
        long end = digests ? Math.min(start + DIGEST, bytes.byteSize()) : endOfText(start);
        for (int i = 0; i < wanted.length; i++) {
            if (start + i >= end) {
                return -1;
            }
            int order = Integer.compare(at(start + i), wanted[i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return start + wanted.length < end ? 1 : 0;
    }

    private byte[] content(long start) {
        var text = digests ? line(start).substring(0, DIGEST).toUpperCase(Locale.ROOT) : line(start);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String line(long start) {
        return new String(
                bytes.asSlice(start, endOfText(start) - start).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    private long startOfLine(long at) {
        long start = at;
        while (start > 0 && bytes.get(ValueLayout.JAVA_BYTE, start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private long endOfLine(long start) {
        long end = start;
        while (end < bytes.byteSize() && bytes.get(ValueLayout.JAVA_BYTE, end) != '\n') {
            end++;
        }
        return end;
    }

    private long endOfText(long start) {
        long end = endOfLine(start);
        return end > start && bytes.get(ValueLayout.JAVA_BYTE, end - 1) == '\r' ? end - 1 : end;
    }

    private int at(long position) {
        int value = bytes.get(ValueLayout.JAVA_BYTE, position) & 0xff;
        return digests && value >= 'a' && value <= 'f' ? value - 'a' + 'A' : value;
    }
}
