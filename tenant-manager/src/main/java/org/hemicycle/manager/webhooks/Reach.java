package org.hemicycle.manager.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Which addresses a webhook may reach: those of the public internet, and what the operator allows in the configuration. Otherwise a
 * webhook would be a way for whoever manages it to speak with machines behind the firewall.
 */
@Component
class Reach {
    private final List<Network> allowed;

    Reach(WebhookSettings settings) {
        this.allowed = settings.allowedNetworks().stream().map(Network::of).toList();
    }

    boolean admits(InetAddress address) {
        return isAllowed(address) || isPublic(address);
    }

    /** Whether the operator has allowed it by name. */
    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address));
    }

    /** Unicast addresses that are routed on the internet (the registries of RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublicSix(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        int third = four[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean reserved = first == 0 || first == 127 || first >= 224 || (first == 169 && second == 254);
        boolean inside =
                first == 10 || (first == 172 && second >= 16 && second < 32) || (first == 192 && second == 168);
        boolean assigned = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean documents =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        boolean measuring = first == 198 && (second == 18 || second == 19);
        return !(shared || reserved || inside || assigned || relay || documents || measuring);
    }

    /** Global unicast (2000::/3) only; what carries an IPv4 address within it is as public as that one is. */
    private static boolean isPublicSix(byte[] six) {
        if ((six[0] & 0xe0) != 0x20) {
            return false;
        }
        if (six[0] == 0x20 && six[1] == 0x02) {
            return isPublic(new byte[] {six[2], six[3], six[4], six[5]});
        }
        boolean teredoAndOthers = six[0] == 0x20 && six[1] == 0x01 && (six[2] == 0 || six[2] == 1);
        boolean documents = (six[0] == 0x20 && six[1] == 0x01 && six[2] == 0x0d && (six[3] & 0xff) == 0xb8)
                || (six[0] == 0x3f && (six[1] & 0xff) == 0xff);
        return !teredoAndOthers && !documents;
    }

    private record Network(byte[] start, int bits) {
        static Network of(String text) {
            var parts = text.strip().split("/");
            try {
                var start = InetAddress.ofLiteral(parts[0]).getAddress();
                return new Network(start, parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("hemicycle.webhooks.allowed-networks: no network " + text, e);
            }
        }

        boolean contains(InetAddress address) {
            var other = address.getAddress();
            if (other.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** All addresses of a name, or of an address written as one. */
    static List<InetAddress> addresses(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
