package org.scenicwatch.dashboard.intake;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A network address as one origin: an IPv4 address is one, of IPv6 the /64 network is, because whoever has one address of
 * it has all of them (RFC 6177: a site gets at least a /64, a phone gets a whole one).
 */
final class OriginAddress {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]+:[0-9A-Fa-f:.]*");
    private static final int NETWORK_BYTES = 8;

    private OriginAddress() {}

    /** The origin of a numerical address; what is none stands for itself. */
    static String of(String address) {
        int zone = address.indexOf('%');
        String bare = zone < 0 ? address : address.substring(0, zone);
        if (!LITERAL.matcher(bare).matches()) {
            return address;
        }
        try {
            // A literal is never looked up. One that maps an IPv4 address is read as that address.
            InetAddress read = InetAddress.getByName(bare);
            if (read instanceof Inet6Address) {
                byte[] network = Arrays.copyOf(Arrays.copyOf(read.getAddress(), NETWORK_BYTES), 16);
                return InetAddress.getByAddress(network).getHostAddress() + "/64";
            }
            return read.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
