package org.scenicwatch.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.imports.RegisterImport;
import org.scenicwatch.simulator.BrokerAddress;
import org.scenicwatch.simulator.BrokerRefused;
import org.scenicwatch.simulator.Simulator;
import org.scenicwatch.simulator.SimulatorSettings;
import org.scenicwatch.simulator.village.Village;
import org.scenicwatch.simulator.village.VillageFiles;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The synthetic village: its registers through the import that everybody uses (what is there already costs nothing), then
 * its devices as an MQTT client of their own. Not thread-safe.
 */
final class DemoVillage implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoVillage.class);

    private final Settings settings;
    private final Home home;
    private final RegisterImport imports;
    private final DemoGateway gateway;
    private @Nullable Simulator simulator;
    private @Nullable ScenarioBox scenarios;

    DemoVillage(Settings settings, Home home, RegisterImport imports, DemoGateway gateway) {
        this.settings = settings;
        this.home = home;
        this.imports = imports;
        this.gateway = gateway;
    }

    @Override
    public void start() {
        Village village = Village.demo();
        report("places", imports.placesFromGeoJson(text(VillageFiles.placesGeoJson(village)), false));
        report("devices", imports.devicesFromCsv(text(VillageFiles.devicesCsv(village)), false));
        BrokerAddress broker =
                new BrokerAddress(settings.brokerHost(), settings.brokerPort(), DemoGateway.CLIENT, gateway.secret());
        try {
            Simulator running = Simulator.start(SimulatorSettings.demo(broker, settings.area())
                    .withTimeZone(settings.timeZone())
                    .withStateFile(home.root().resolve("demo").resolve("gates.properties")));
            simulator = running;
            scenarios = ScenarioBox.open(home.root().resolve("demo").resolve("scenarios"), running::trigger);
        } catch (IOException failed) {
            LOG.warn("scenarios cannot be asked for cause={}", failed.toString());
        } catch (BrokerRefused refused) {
            // An outside broker has credentials of its own; the platform is useful without the demo.
            LOG.warn("demo village does not publish cause={}", refused.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static void report(String what, ImportReport report) {
        LOG.info(
                "demo village {} accepted={} unchanged={} rejected={}",
                what,
                report.accepted(),
                report.unchanged(),
                report.rejected());
        report.rows().stream()
                .limit(5)
                .forEach(row -> LOG.warn("demo village {} line={} code={}", what, row.line(), row.code()));
    }

    @Override
    public void stop() {
        if (scenarios != null) {
            scenarios.close();
            scenarios = null;
        }
        Simulator running = simulator;
        simulator = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return simulator != null;
    }

    /** The last to start and the first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
