package org.hemicycle.participation.federation.protocol;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses lie in the public Internet: our servers call no others on the word of somebody who fills in a form. */
final class PublicInternet {
    private PublicInternet() {}

    /** The special-purpose registries of IANA (RFC 6890) are left out, and addresses that carry one of theirs inside. */
    static boolean holds(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? holdsV4(bytes) : holdsV6(bytes);
    }

    private static boolean holdsV4(byte[] bytes) {
        int first = bytes[0] & 255;
        int second = bytes[1] & 255;
        int third = bytes[2] & 255;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocol && !relay && !benchmark && !documentation;
    }

    /** Global unicast is 2000::/3; 6to4, Teredo, NAT64 and documentation are not for us. */
    private static boolean holdsV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xFE) == 0;
        boolean documentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0D && (bytes[3] & 255) == 0xB8;
        return global && !sixToFour && !special && !documentation;
    }
}
