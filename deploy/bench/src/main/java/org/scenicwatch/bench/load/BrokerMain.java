package org.scenicwatch.bench.load;

import java.nio.file.Path;
import java.util.List;
import org.scenicwatch.core.identity.TopicGrants;
import org.scenicwatch.standalone.broker.BrokerAccess;
import org.scenicwatch.standalone.broker.EmbeddedBroker;
import org.scenicwatch.standalone.settings.Home;

/**
 * The embedded broker alone in a process, with its files, for its own limit. Arguments: {@code home port}. Whoever comes
 * may publish and read. Standard output: {@code ready}; it ends with its standard input.
 */
public final class BrokerMain {

    private BrokerMain() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(words);
        Home home = new Home(Path.of(arguments.text("home")));
        home.open();
        TopicGrants grants = new TopicGrants(List.of(), List.of("#"), List.of("#"), List.of("#"));
        BrokerAccess everything = offer -> new BrokerAccess.Admitted(grants, offer.clientId(), 0);
        EmbeddedBroker broker = new EmbeddedBroker(home, "127.0.0.1", arguments.number("port"), everything);
        broker.start();
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Nothing is told to a broker.
        }
        broker.stop();
        System.exit(0);
    }
}
