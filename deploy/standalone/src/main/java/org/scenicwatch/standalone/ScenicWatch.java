package org.scenicwatch.standalone;

import java.util.Map;
import java.util.stream.Collectors;
import org.scenicwatch.standalone.settings.Settings;
import org.scenicwatch.standalone.settings.SettingsReader;
import org.scenicwatch.standalone.settings.StartRefused;
import org.scenicwatch.standalone.settings.Usage;

/**
 * The whole platform in one process: database, broker, ingest, pages and the demo village. Ends with code 0 after a stop and
 * 1 when it could not start, having said why in one line.
 */
public final class ScenicWatch {

    private ScenicWatch() {}

    public static void main(String[] arguments) {
        if (SettingsReader.asksForHelp(arguments)) {
            Console.say(Usage.text());
            return;
        }
        Installation installation = null;
        try {
            Settings settings = new SettingsReader(systemProperties(), System.getenv()).read(arguments);
            installation = new Installation(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(installation::stop, "stop"));
            installation.start();
        } catch (StartRefused refused) {
            Console.refuse(refused.line());
            System.exit(1);
        } catch (Exception | LinkageError failed) {
            if (installation != null && installation.isStopping()) {
                // Ctrl-C while starting: what fails then fails because it was asked to.
                return;
            }
            Console.refuse(StartFailures.explain(failed, installation).line());
            System.exit(1);
        }
    }

    private static Map<String, String> systemProperties() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("scenicwatch."))
                .collect(Collectors.toMap(name -> name, name -> System.getProperty(name, "")));
    }
}
