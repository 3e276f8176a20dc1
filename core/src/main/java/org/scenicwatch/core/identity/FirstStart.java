package org.scenicwatch.core.identity;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The first start of an empty platform: makes the first administrator, {@code admin}, who may also operate and command
 * until there are others. The password comes from {@code SCENICWATCH_ADMIN_PASSWORD}, or is made here and handed out
 * once, to be printed to the person at the console and never to a log.
 */
public final class FirstStart {

    /** The login of the first administrator. */
    public static final String LOGIN = "admin";

    private static final Set<Role> ROLES = Set.of(Role.ADMINISTRATOR, Role.COMMANDER, Role.OPERATOR);
    private static final int GENERATED_LENGTH = 20;

    private final Users users;
    private final @Nullable String chosenPassword;
    private final AtomicReference<@Nullable String> generated = new AtomicReference<>();

    FirstStart(Users users, @Nullable String chosenPassword) {
        this.users = users;
        this.chosenPassword = chosenPassword == null || chosenPassword.isBlank() ? null : chosenPassword;
    }

    /** Makes the administrator when there is nobody yet; to be called once by the process that serves people. */
    public void ensureAdministrator() {
        if (!users.nobodyYet()) {
            return;
        }
        if (chosenPassword != null) {
            users.createFirst(LOGIN, ROLES, chosenPassword);
            return;
        }
        String password = new Secrets().secret().substring(0, GENERATED_LENGTH);
        users.createFirst(LOGIN, ROLES, password).ifPresent(user -> generated.set(password));
    }

    /** The generated password, once; empty when none was generated in this process or it was taken already. */
    public Optional<String> takeGeneratedPassword() {
        return Optional.ofNullable(generated.getAndSet(null));
    }
}
