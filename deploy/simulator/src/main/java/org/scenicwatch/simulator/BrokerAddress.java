package org.scenicwatch.simulator;

/**
 * A broker and the credential of a gateway that may publish for all devices of the village.
 *
 * @param host name or address
 * @param port TCP port
 * @param user the gateway's user name
 * @param password the gateway's password; never printed
 */
public record BrokerAddress(String host, int port, String user, String password) {

    public BrokerAddress {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port: " + port);
        }
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
