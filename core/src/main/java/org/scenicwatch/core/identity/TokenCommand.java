package org.scenicwatch.core.identity;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * API tokens from the console of the machine that the platform runs on, beside the running platform:
 * {@code <name> <role>} makes one and prints it alone on standard output, {@code --list} lists them and
 * {@code --revoke <id>} ends one. The database is {@code SCENICWATCH_DB_URL}, {@code _USER} and {@code _PASSWORD}, or the
 * system properties {@code scenicwatch.db.url} and so on. Exit codes: 0 done, 1 refused, 2 wrong arguments.
 */
public final class TokenCommand {

    private static final String ACTOR = "system:console";

    private final ApiTokens tokens;
    private final PrintStream out;
    private final PrintStream errors;

    TokenCommand(DataSource database, PrintStream out, PrintStream errors) {
        this.tokens = new ApiTokens(JdbcClient.create(database), Clock.systemUTC());
        this.out = out;
        this.errors = errors;
    }

    /** Runs once and ends the process. */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream errors = stream(FileDescriptor.err);
        Optional<DataSource> database = ConsoleDatabase.find();
        if (database.isEmpty()) {
            errors.println("No database: set SCENICWATCH_DB_URL to the one that the platform uses.");
            System.exit(2);
            return;
        }
        System.exit(new TokenCommand(database.get(), out, errors).run(args));
    }

    int run(String... args) {
        try {
            if (args.length == 1 && args[0].equals("--list")) {
                tokens.all()
                        .forEach(token ->
                                out.println(token.id() + "  " + token.role().word() + "  " + token.name()));
                return 0;
            }
            if (args.length == 2 && args[0].equals("--revoke")) {
                return revoke(args[1]);
            }
            if (args.length == 2 && !args[0].startsWith("-")) {
                return create(args[0], args[1]);
            }
        } catch (IdentityRefused refused) {
            errors.println(refused.text().en());
            return 1;
        } catch (DataAccessException unreachable) {
            errors.println("The database does not answer: " + ConsoleDatabase.reason(unreachable));
            return 1;
        }
        errors.println("Use: <name> <role>  |  --list  |  --revoke <id>");
        errors.println("Roles: " + roles());
        return 2;
    }

    private int create(String name, String word) {
        Optional<Role> role = Role.of(word);
        if (role.isEmpty()) {
            errors.println("There is no role " + word + "; roles: " + roles());
            return 2;
        }
        out.println(tokens.create(name, role.get(), ACTOR).text());
        errors.println("This is shown once. Use it as: Authorization: Bearer <token>");
        return 0;
    }

    private int revoke(String id) {
        if (tokens.revoke(id)) {
            errors.println("Revoked.");
            return 0;
        }
        errors.println("There is no token " + id + "; --list shows them.");
        return 1;
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
