package org.scenicwatch.standalone.database;

import java.util.ArrayList;
import java.util.List;

/** Settings of the embedded PostgreSQL, for two cores and a few gigabytes of memory. */
final class ServerSettings {

    private static final List<String> FIXED = List.of(
            "fsync = on",
            "full_page_writes = on",
            "synchronous_commit = on",
            "shared_buffers = 512MB",
            "max_wal_size = 4GB",
            "wal_compression = on",
            "checkpoint_timeout = 15min",
            "jit = off",
            "max_connections = 50",
            "timezone = 'UTC'",
            "# Copying the database while it runs needs a slot that holds the log back.",
            "wal_level = replica",
            "max_replication_slots = 4",
            "listen_addresses = '127.0.0.1'",
            "unix_socket_directories = ''",
            "logging_collector = on",
            "log_directory = '../../log'",
            "log_filename = 'postgres-%u.log'",
            "log_truncate_on_rotation = on",
            "log_rotation_age = 1d",
            "log_min_messages = warning",
            "# Details and parameters quote the values of rows, which may be personal.",
            "log_error_verbosity = terse",
            "log_parameter_max_length_on_error = 0");

    private ServerSettings() {}

    /** The lines of the settings file for a server on this port. */
    static List<String> lines(int port) {
        List<String> lines = new ArrayList<>();
        lines.add("# Written anew at each start; put your own settings into postgresql.auto.conf by ALTER SYSTEM.");
        lines.addAll(FIXED);
        lines.add("port = " + port);
        return lines;
    }
}
