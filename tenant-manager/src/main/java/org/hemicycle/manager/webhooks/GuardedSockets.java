package org.hemicycle.manager.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that look at the very address they connect to: whatever a name said a moment ago, and whatever it says now, nothing that is
 * out of reach is reached.
 */
final class GuardedSockets extends SocketFactory {
    private final Reach reach;

    GuardedSockets(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(reach);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress place) throws IOException {
        var socket = createSocket();
        socket.connect(place);
        return socket;
    }

    /** Says which address it was. */
    static final class OutOfReach extends IOException {
        private static final long serialVersionUID = 1L;

        OutOfReach(String address) {
            super("This address is not public: " + address);
        }
    }

    private static final class GuardedSocket extends Socket {
        private final Reach reach;

        GuardedSocket(Reach reach) {
            this.reach = reach;
        }

        @Override
        public void connect(SocketAddress place) throws IOException {
            connect(place, 0);
        }

        @Override
        public void connect(SocketAddress place, int timeout) throws IOException {
            if (!(place instanceof InetSocketAddress address)
                    || address.getAddress() == null
                    || !reach.admits(address.getAddress())) {
                throw new OutOfReach(String.valueOf(place));
            }
            super.connect(place, timeout);
        }
    }
}
