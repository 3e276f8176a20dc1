package org.scenicwatch.core.identity;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;

/**
 * The platform's database as commands on the console reach it: {@code SCENICWATCH_DB_URL}, {@code _USER} and
 * {@code _PASSWORD}, or the system properties {@code scenicwatch.db.url} and so on.
 */
public final class ConsoleDatabase {

    private ConsoleDatabase() {}

    /** The database, or empty when nobody said where it is. */
    public static Optional<DataSource> find() {
        String url = setting("db.url");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(setting("db.user"));
        database.setPassword(setting("db.password"));
        return Optional.of(database);
    }

    /** A setting such as {@code db.url}, from property or environment. */
    public static @Nullable String setting(String name) {
        String property = System.getProperty("scenicwatch." + name);
        String variable = "SCENICWATCH_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        return property != null ? property : System.getenv(variable);
    }

    /** Why the database did not answer, for the console. */
    public static String reason(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql
                ? String.valueOf(sql.getMessage())
                : e.getClass().getSimpleName();
    }
}
