package org.scenicwatch.standalone.backup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.StartRefused;

/**
 * {@code backup <folder> --home <home>} and {@code restore <backup> --key <file> --home <home>} from the console. Exit
 * codes: 0 done, 1 refused, 2 wrong arguments.
 */
public final class BackupCommand {

    private BackupCommand() {}

    /** Runs once and ends the process. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, errors, Clock.systemUTC(), args));
    }

    static int run(PrintStream out, PrintStream errors, Clock clock, String... args) {
        Optional<String> home = option("--home", args);
        if (home.isEmpty() || args.length < 2 || args[1].startsWith("--")) {
            errors.println("Use: backup <folder> --home <home>  |  restore <backup> [--key <file>] --home <home>");
            return 2;
        }
        Path place = Path.of(args[1]).toAbsolutePath().normalize();
        Home target = new Home(Path.of(home.get()));
        try {
            if (args[0].equals("backup")) {
                Backup.Made made = Backup.make(target, place, clock.instant());
                out.println("备份完成 Backup made: " + made.folder());
                out.println("密钥（请另存别处）Key, to be kept elsewhere: " + made.key());
            } else {
                Path key = option("--key", args)
                        .map(Path::of)
                        .orElseGet(() -> place.resolveSibling(place.getFileName() + ".vault.key"));
                Backup.restore(place, key, target);
                out.println("恢复完成，可以启动 Restored, start with: deploy/run.sh --home " + target.root());
            }
            return 0;
        } catch (StartRefused refused) {
            errors.println(refused.line());
        } catch (IOException | SQLException failed) {
            errors.println("失败 Failed: " + failed);
        }
        return 1;
    }

    private static Optional<String> option(String name, String... args) {
        int index = Arrays.asList(args).indexOf(name);
        return index < 0 || index + 1 >= args.length ? Optional.empty() : Optional.of(args[index + 1]);
    }
}
