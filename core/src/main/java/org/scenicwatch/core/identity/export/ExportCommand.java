package org.scenicwatch.core.identity.export;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.ConsoleDatabase;
import org.scenicwatch.core.identity.CredentialList;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.ExportHash;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rules for an outside broker to standard output: {@code <format>}. The platform's own user there is
 * {@code SCENICWATCH_MQTT_USER} with {@code SCENICWATCH_MQTT_PASSWORD}; without them it is left out. Exit codes: 0 done,
 * 1 failed, 2 wrong arguments.
 */
public final class ExportCommand {

    private final DataSource database;
    private final OutputStream out;
    private final PrintStream errors;

    ExportCommand(DataSource database, OutputStream out, PrintStream errors) {
        this.database = database;
        this.out = out;
        this.errors = errors;
    }

    /** Runs once and ends the process. */
    public static void main(String[] args) {
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Optional<DataSource> database = ConsoleDatabase.find();
        if (database.isEmpty()) {
            errors.println("No database: set SCENICWATCH_DB_URL to the one that the platform uses.");
            System.exit(2);
            return;
        }
        PlatformLogin platform =
                new PlatformLogin(ConsoleDatabase.setting("mqtt.user"), ConsoleDatabase.setting("mqtt.password"));
        System.exit(new ExportCommand(database.get(), new FileOutputStream(FileDescriptor.out), errors)
                .run(platform, args));
    }

    /** The platform's user name and password at the outside broker, as far as they are set. */
    record PlatformLogin(@Nullable String user, @Nullable String password) {
        BrokerRules.@Nullable PlatformUser hashed() {
            if (user == null || user.isBlank()) {
                return null;
            }
            ExportHash hash =
                    password == null || password.isEmpty() ? null : ExportHash.ofChosen(password, new SecureRandom());
            return new BrokerRules.PlatformUser(user, hash);
        }

        @Override
        public String toString() {
            return "PlatformLogin[" + user + "]";
        }
    }

    int run(PlatformLogin platform, String... args) {
        Optional<BrokerFormat> format = args.length == 1 ? BrokerFormat.of(args[0]) : Optional.empty();
        if (format.isEmpty()) {
            errors.println("Use: <format>, one of "
                    + Arrays.stream(BrokerFormat.values())
                            .map(BrokerFormat::word)
                            .collect(Collectors.joining(", ")));
            return 2;
        }
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            List<Exported> clients = new ArrayList<>();
            new CredentialList(JdbcClient.create(database), Clock.systemUTC()).forEachEnabled(clients::add);
            format.get().write(new BrokerRules(clients, platform.hashed()), writer);
            report(clients, platform);
            return 0;
        } catch (DataAccessException unreachable) {
            errors.println("The database does not answer: " + ConsoleDatabase.reason(unreachable));
        } catch (IOException | IllegalArgumentException failed) {
            errors.println("Not written: " + failed.getMessage());
        }
        return 1;
    }

    private void report(List<Exported> clients, PlatformLogin platform) {
        long without = clients.stream().filter(each -> each.hash() == null).count();
        errors.println(clients.size() + " clients, " + without + " of them by certificate only or not rotated yet.");
        if (platform.hashed() == null) {
            errors.println("The platform's own user is left out: SCENICWATCH_MQTT_USER is not set.");
        }
    }
}
