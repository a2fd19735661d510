package org.hemicycle.provisioning.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server, which a test can cut and join again: what uses it sees the server go down, connections included. */
final class Wire implements AutoCloseable {

    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket entry;
    private volatile boolean whole = true;

    Wire(String host, int port) {
        this.host = host;
        this.port = port;
        this.entry = listen();
    }

    int port() {
        return entry.getLocalPort();
    }

    /** The port stays taken, so that nobody else takes it meanwhile; whoever calls is hung up on. */
    void cut() {
        whole = false;
        try {
            for (var socket : open) {
                socket.close();
            }
            open.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void join() {
        whole = true;
    }

    @Override
    public void close() {
        cut();
        try {
            entry.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ServerSocket listen() {
        try {
            var listening = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
            Thread.startVirtualThread(() -> accept(listening));
            return listening;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                var near = listening.accept();
                if (!whole) {
                    near.close();
                    continue;
                }
                var far = new Socket(host, port);
                open.add(near);
                open.add(far);
                Thread.startVirtualThread(() -> carry(near, far));
                Thread.startVirtualThread(() -> carry(far, near));
            }
        } catch (IOException cut) {
            // The wire is cut.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both ends are closed.
        }
    }
}
