package org.hemicycle.standalone.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The port of each part; all differ, so that installations run side by side. */
public record Ports(Map<Part, Integer> byPart) {
    public Ports {
        byPart = Map.copyOf(byPart);
    }

    /** Reads the ports from the environment, with the usual ones as defaults. */
    public static Ports from(Map<String, String> environment) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, port(part, environment.get(part.variable())));
        }
        return new Ports(ports);
    }

    private static int port(Part part, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return part.usualPort();
        }
        try {
            var port = Integer.parseInt(given.strip());
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, like a number out of range
        }
        throw new CannotStart(
                "%s is \"%s\", but a port is a number from 1 to 65535.".formatted(part.variable(), given));
    }

    public int of(Part part) {
        return byPart.getOrDefault(part, part.usualPort());
    }

    /** Refuses two parts on one port, and ports that another program holds. */
    public void check(Collection<Part> parts) {
        var taken = new HashMap<Integer, Part>();
        for (var part : parts) {
            var other = taken.put(of(part), part);
            if (other != null) {
                throw new CannotStart("%s and %s are both %d: give each part a port of its own."
                        .formatted(other.variable(), part.variable(), of(part)));
            }
            checkFree(part);
        }
    }

    private void checkFree(Part part) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), of(part)));
        } catch (IOException busy) {
            throw new CannotStart(
                    "Port %d, wanted by the %s, is already in use (%s): free it, or choose another with %s."
                            .formatted(of(part), part.title(), busy.getMessage(), part.variable()),
                    busy);
        }
    }
}
