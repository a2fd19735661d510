package org.hemicycle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Address;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A real DNS server over UDP, one per JVM, that says what tests have told it to say, of all domains there are. */
public final class TestDns {
    private static final int LARGEST = 4_096;
    private static final long TTL = 60;
    private static final Map<String, List<Record>> RECORDS = new ConcurrentHashMap<>();
    private static final Set<String> SILENT = ConcurrentHashMap.newKeySet();
    private static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger QUESTIONS = new AtomicInteger();
    private static final DatagramSocket SOCKET = start();

    private TestDns() {}

    /** Its address and port, as resolvers are configured. */
    public static String server() {
        return "127.0.0.1:" + SOCKET.getLocalPort();
    }

    /** How many questions it was asked so far. */
    public static int questions() {
        return QUESTIONS.get();
    }

    /** The texts of a name, in place of those it had. */
    public static void texts(String name, String... values) {
        put(
                name,
                Type.TXT,
                Arrays.stream(values).map(value -> text(name, value)).toList());
    }

    /** The addresses of a name, of both kinds, in place of those it had. */
    public static void addresses(String name, String... values) {
        var all = Arrays.stream(values).map(value -> address(name, value)).toList();
        put(name, Type.A, all.stream().filter(one -> one.getType() == Type.A).toList());
        put(
                name,
                Type.AAAA,
                all.stream().filter(one -> one.getType() == Type.AAAA).toList());
    }

    /** Makes a name an alias of another. */
    public static void alias(String name, String target) {
        put(name, Type.CNAME, List.of(new CNAMERecord(absolute(name), DClass.IN, TTL, absolute(target))));
    }

    /** Forgets all that was said of a name, its silence too. */
    public static void forget(String name) {
        RECORDS.keySet().removeIf(key -> key.endsWith(" " + name.toLowerCase(Locale.ROOT)));
        SILENT.remove(name.toLowerCase(Locale.ROOT));
        BROKEN.remove(name.toLowerCase(Locale.ROOT));
    }

    /** Questions about the name get no answer. */
    public static void silence(String name) {
        SILENT.add(name.toLowerCase(Locale.ROOT));
    }

    /** Questions about the name get the answer that the server of its domain has failed. */
    public static void breakDown(String name) {
        BROKEN.add(name.toLowerCase(Locale.ROOT));
    }

    private static void put(String name, int type, List<Record> records) {
        RECORDS.put(type + " " + name.toLowerCase(Locale.ROOT), records);
    }

    private static DatagramSocket start() {
        try {
            var socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
            Thread.ofPlatform().daemon().name("test-dns").start(() -> serve(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(DatagramSocket socket) {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
                socket.receive(packet);
                QUESTIONS.incrementAndGet();
                var answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())));
                if (answer != null) {
                    var bytes = answer.toWire(LARGEST);
                    socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
                }
            } catch (IOException unreadable) {
                Thread.onSpinWait();
            }
        }
    }

    private static @Nullable Message answer(Message question) {
        var asked = question.getQuestion();
        var name = asked.getName().toString(true).toLowerCase(Locale.ROOT);
        if (SILENT.contains(name)) {
            return null;
        }
        var answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        answer.addRecord(asked, Section.QUESTION);
        if (BROKEN.contains(name)) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (!fill(answer, name, asked.getType(), 0)) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        }
        return answer;
    }

    /** Adds what there is, following aliases as a resolver does; says whether the name is known at all. */
    private static boolean fill(Message answer, String name, int type, int depth) {
        var alias = RECORDS.getOrDefault(Type.CNAME + " " + name, List.of());
        var records = RECORDS.getOrDefault(type + " " + name, List.of());
        records.forEach(record -> answer.addRecord(record, Section.ANSWER));
        if (records.isEmpty() && !alias.isEmpty() && depth < 8) {
            answer.addRecord(alias.getFirst(), Section.ANSWER);
            var target = ((CNAMERecord) alias.getFirst()).getTarget().toString(true);
            fill(answer, target.toLowerCase(Locale.ROOT), type, depth + 1);
            return true;
        }
        return RECORDS.keySet().stream().anyMatch(key -> key.endsWith(" " + name));
    }

    private static Record text(String name, String value) {
        return new TXTRecord(absolute(name), DClass.IN, TTL, parts(value));
    }

    /** A text is sent in parts of 255 bytes at most. */
    private static List<String> parts(String value) {
        var parts = new java.util.ArrayList<String>();
        for (int at = 0; at < value.length(); at += 255) {
            parts.add(value.substring(at, Math.min(value.length(), at + 255)));
        }
        return parts.isEmpty() ? List.of("") : parts;
    }

    private static Record address(String name, String value) {
        try {
            var address = Address.getByAddress(value);
            return value.contains(":")
                    ? new AAAARecord(absolute(name), DClass.IN, TTL, address)
                    : new ARecord(absolute(name), DClass.IN, TTL, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Name absolute(String name) {
        try {
            return Name.fromString(name, Name.root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
