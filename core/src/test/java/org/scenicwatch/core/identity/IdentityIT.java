package org.scenicwatch.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class IdentityIT {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    @TempDir
    Path home;

    private JdbcClient jdbc;
    private PGSimpleDataSource source;

    @BeforeEach
    void migrate() {
        source = PostgresForTests.migratedDatabase().dataSource();
        jdbc = JdbcClient.create(source);
    }

    private Users users() {
        return new Users(jdbc, new DataSourceTransactionManager(source), at(START));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    @Test
    void makesTheFirstAdministratorOnce() {
        FirstStart first = new FirstStart(users(), null);
        first.ensureAdministrator();
        String password = first.takeGeneratedPassword().orElseThrow();
        assertThat(first.takeGeneratedPassword()).isEmpty();
        assertThat(users().authenticate("admin", password))
                .hasValueSatisfying(admin -> assertThat(admin.roles()).contains(Role.ADMINISTRATOR));

        FirstStart second = new FirstStart(users(), "another password");
        second.ensureAdministrator();
        assertThat(second.takeGeneratedPassword()).isEmpty();
        assertThat(users().all()).hasSize(1);
        assertThat(users().authenticate("admin", "another password")).isEmpty();
    }

    @Test
    void takesTheFirstPasswordFromTheSettings() {
        FirstStart first = new FirstStart(users(), "a chosen password");
        first.ensureAdministrator();
        assertThat(first.takeGeneratedPassword()).isEmpty();
        assertThat(users().authenticate("ADMIN ", "a chosen password")).isPresent();
        assertThat(jdbc.sql("select password_hash from app_user")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    @Test
    void refusesWeakPasswordsAndTakenLogins() {
        Users users = users();
        users.create("li.na", "李娜", Set.of(Role.OPERATOR), "correct horse");
        assertThatThrownBy(() -> users.create("Li.Na", "", Set.of(Role.OPERATOR), "correct horse"))
                .isInstanceOfSatisfying(
                        IdentityRefused.class, e -> assertThat(e.code()).isEqualTo("identity.login-taken"));
        assertThatThrownBy(() -> users.create("other", "", Set.of(Role.OPERATOR), "short"))
                .isInstanceOfSatisfying(
                        IdentityRefused.class, e -> assertThat(e.code()).isEqualTo("identity.invalid-password"));
        assertThat(users.authenticate("li.na", "wrong password")).isEmpty();
        assertThat(users.authenticate("nobody", "wrong password")).isEmpty();
    }

    @Test
    void shutsOutADisabledPersonAndEndsTheirSessions() {
        Users users = users();
        users.create("boss", "", Set.of(Role.ADMINISTRATOR), "correct horse");
        AppUser li = users.create("li.na", "李娜", Set.of(Role.OPERATOR), "correct horse");
        LoginSessions sessions = new LoginSessions(jdbc, users, at(START));
        String cookie = sessions.start(li).secret();
        assertThat(sessions.find(cookie)).isPresent();

        users.setEnabled(li.id(), false);

        assertThat(sessions.find(cookie)).isEmpty();
        assertThat(users.authenticate("li.na", "correct horse")).isEmpty();
    }

    @Test
    void keepsOneAdministrator() {
        Users users = users();
        AppUser boss = users.create("boss", "", Set.of(Role.ADMINISTRATOR), "correct horse");
        assertThatThrownBy(() -> users.setEnabled(boss.id(), false)).isInstanceOf(IdentityRefused.class);
        assertThatThrownBy(() -> users.setRoles(boss.id(), Set.of(Role.WALL))).isInstanceOf(IdentityRefused.class);
        assertThat(users.byId(boss.id()).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void endsASessionThatNobodyUses() {
        Users users = users();
        AppUser li = users.create("li.na", "李娜", Set.of(Role.OPERATOR), "correct horse");
        String cookie = new LoginSessions(jdbc, users, at(START)).start(li).secret();
        assertThat(new LoginSessions(jdbc, users, at(START.plus(Duration.ofHours(11)))).find(cookie))
                .isPresent();
        assertThat(new LoginSessions(jdbc, users, at(START.plus(Duration.ofHours(22)))).find(cookie))
                .isPresent();
        assertThat(new LoginSessions(jdbc, users, at(START.plus(Duration.ofHours(35)))).find(cookie))
                .isEmpty();
        assertThat(new LoginSessions(jdbc, users, at(START)).find("something")).isEmpty();
    }

    @Test
    void knowsATokenUntilItIsRevoked() {
        ApiTokens tokens = new ApiTokens(jdbc, at(START));
        ApiTokens.Created made = tokens.create("figures", Role.MANAGER, "system:console");
        assertThat(tokens.verify(made.text())).hasValueSatisfying(token -> {
            assertThat(token.role()).isEqualTo(Role.MANAGER);
            assertThat(token.actor()).startsWith("token:");
        });
        String last = made.text().endsWith("a") ? "b" : "a";
        assertThat(tokens.verify(made.text().substring(0, made.text().length() - 1) + last))
                .isEmpty();
        assertThat(tokens.verify("sw_x_y")).isEmpty();
        assertThatThrownBy(() -> tokens.create("figures", Role.WALL, "x")).isInstanceOf(IdentityRefused.class);

        assertThat(tokens.revoke(made.token().id())).isTrue();
        assertThat(tokens.verify(made.text())).isEmpty();
        assertThat(tokens.create("figures", Role.WALL, "x").token().role()).isEqualTo(Role.WALL);
    }

    @Test
    void makesTokensFromTheConsole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        TokenCommand command =
                new TokenCommand(source, new PrintStream(out, true, UTF_8), new PrintStream(errors, true, UTF_8));

        assertThat(command.run("figures", "manager")).isZero();
        ApiTokens tokens = new ApiTokens(jdbc, at(START));
        assertThat(tokens.verify(out.toString(UTF_8).strip()))
                .hasValueSatisfying(token -> assertThat(token.role()).isEqualTo(Role.MANAGER));

        assertThat(command.run("figures", "manager")).isEqualTo(1);
        assertThat(command.run("figures", "king")).isEqualTo(2);
        assertThat(command.run()).isEqualTo(2);
        assertThat(command.run("--revoke", tokens.all().get(0).id())).isZero();
        assertThat(tokens.all()).isEmpty();
    }
}
