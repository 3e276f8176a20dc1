package org.scenicwatch.core.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people who can log in, with their roles and Argon2id hashes. */
public final class Users {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final String SELECT = """
            select u.id, u.login, u.display_name, u.enabled, u.password_hash,
                   array(select role from user_role r where r.user_id = u.id order by role) as roles
            from app_user u
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Passwords passwords = new Passwords();
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    Users(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The enabled person with this login and password, or empty; takes the same time for an unknown login. */
    public Optional<AppUser> authenticate(String login, String password) {
        Optional<Stored> stored = jdbc.sql(SELECT + " where u.login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, n) -> Stored.of(row))
                .optional();
        if (stored.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return stored.filter(known -> passwords.matches(password, known.hash()))
                .map(Stored::user)
                .filter(AppUser::enabled);
    }

    public Optional<AppUser> byId(String id) {
        return jdbc.sql(SELECT + " where u.id = ?")
                .param(id)
                .query((row, n) -> Stored.of(row).user())
                .optional();
    }

    /** Everybody, by login. */
    public List<AppUser> all() {
        return jdbc.sql(SELECT + " order by u.login")
                .query((row, n) -> Stored.of(row).user())
                .list();
    }

    /** @throws IdentityRefused when the login is taken or malformed, the password weak, or no role is given */
    public AppUser create(String login, String displayName, Set<Role> roles, String password) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(name).matches()) {
            throw new IdentityRefused(
                    "identity.invalid-login",
                    "登录名须为 2 至 64 个小写字母、数字、点、下划线或连字符。",
                    "A login has 2 to 64 small letters, digits, dots, underscores or hyphens.");
        }
        Passwords.check(name, password);
        requireRole(roles);
        AppUser user = new AppUser(newId(), name, displayName.isBlank() ? name : displayName.strip(), roles, true);
        return insert(user, passwords.hash(password))
                .orElseThrow(() -> new IdentityRefused("identity.login-taken", "该登录名已被使用。", "This login is taken."));
    }

    /**
     * Creates the first administrator when there is nobody yet.
     *
     * @return empty when somebody is there already
     */
    Optional<AppUser> createFirst(String login, Set<Role> roles, String password) {
        Passwords.check(login, password);
        AppUser user = new AppUser(newId(), login, login, roles, true);
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            // Two nodes that start at once: the second waits here and then finds somebody.
            jdbc.sql("lock table app_user in share row exclusive mode").update();
            boolean nobody = !jdbc.sql("select exists (select 1 from app_user)")
                    .query(Boolean.class)
                    .single();
            return nobody ? insert(user, hash) : Optional.<AppUser>empty();
        });
    }

    boolean nobodyYet() {
        return !jdbc.sql("select exists (select 1 from app_user)")
                .query(Boolean.class)
                .single();
    }

    /** @throws IdentityRefused when there is no such person or nobody would be left to administer */
    public AppUser setEnabled(String id, boolean enabled) {
        return change(id, () -> {
            jdbc.sql("update app_user set enabled = ? where id = ?")
                    .params(enabled, id)
                    .update();
            if (!enabled) {
                endSessions(id);
            }
        });
    }

    /** @throws IdentityRefused when there is no such person or nobody would be left to administer */
    public AppUser setRoles(String id, Set<Role> roles) {
        requireRole(roles);
        return change(id, () -> {
            jdbc.sql("delete from user_role where user_id = ?").param(id).update();
            roles.forEach(role -> insertRole(id, role));
            endSessions(id);
        });
    }

    /** Sets another password and ends the person's sessions. */
    public AppUser setPassword(String id, String password) {
        AppUser user = byId(id).orElseThrow(Users::nobody);
        Passwords.check(user.login(), password);
        String hash = passwords.hash(password);
        return change(id, () -> {
            jdbc.sql("update app_user set password_hash = ?, password_changed_at = ? where id = ?")
                    .params(hash, now(), id)
                    .update();
            endSessions(id);
        });
    }

    private AppUser change(String id, Runnable change) {
        @Nullable
        AppUser changed = transaction.execute(status -> {
            jdbc.sql("lock table app_user in share row exclusive mode").update();
            if (byId(id).isEmpty()) {
                throw nobody();
            }
            change.run();
            requireAnAdministrator();
            return byId(id).orElseThrow(Users::nobody);
        });
        if (changed == null) {
            throw nobody();
        }
        return changed;
    }

    private void requireAnAdministrator() {
        boolean left = jdbc.sql(
                        "select exists (select 1 from app_user u join user_role r on r.user_id = u.id where u.enabled and r.role = ?)")
                .param(Role.ADMINISTRATOR.word())
                .query(Boolean.class)
                .single();
        if (!left) {
            throw new IdentityRefused(
                    "identity.last-administrator", "至少须保留一名启用的管理员。", "At least one enabled administrator has to stay.");
        }
    }

    private void endSessions(String id) {
        jdbc.sql("delete from login_session where user_id = ?").param(id).update();
    }

    private Optional<AppUser> insert(AppUser user, String hash) {
        int inserted = jdbc.sql("""
                        insert into app_user
                            (id, login, display_name, password_hash, enabled, created_at, password_changed_at)
                        values (?, ?, ?, ?, true, ?, ?) on conflict (login) do nothing
                        """)
                .params(user.id(), user.login(), user.displayName(), hash, now(), now())
                .update();
        if (inserted == 0) {
            return Optional.empty();
        }
        user.roles().forEach(role -> insertRole(user.id(), role));
        return Optional.of(user);
    }

    private void insertRole(String id, Role role) {
        jdbc.sql("insert into user_role (user_id, role) values (?, ?)")
                .params(id, role.word())
                .update();
    }

    private static void requireRole(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new IdentityRefused("identity.invalid-roles", "至少选择一个角色。", "Choose at least one role.");
        }
    }

    private static IdentityRefused nobody() {
        return new IdentityRefused("identity.user-not-found", "没有这个用户。", "There is no such user.");
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String newId() {
        return "user:" + ids.generate();
    }

    private record Stored(AppUser user, String hash) {

        static Stored of(java.sql.ResultSet row) throws java.sql.SQLException {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String word : (String[]) row.getArray("roles").getArray()) {
                Role.of(word).ifPresent(roles::add);
            }
            return new Stored(
                    new AppUser(
                            row.getString("id"),
                            row.getString("login"),
                            row.getString("display_name"),
                            Set.copyOf(roles),
                            row.getBoolean("enabled")),
                    row.getString("password_hash"));
        }
    }
}
