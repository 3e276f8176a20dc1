package org.scenicwatch.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.simulator.village.VillageTeams;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.SecretFile;

/**
 * The login of one invented firefighter, so that the phone page can be tried. Its password lies beside the gateway's secret,
 * for the owner only, so that each start can tell it.
 */
final class DemoPhone {

    private static final int PASSWORD_BYTES = 12;

    private final Path file;
    private final Users users;

    DemoPhone(Home home, Users users) {
        this.file = home.keys().resolve(VillageTeams.PHONE_LOGIN + ".secret");
        this.users = users;
    }

    /** The password, of a login that is good; made at the first call and after the file was lost. */
    synchronized String password() {
        try {
            if (Files.exists(file)) {
                String password = Files.readString(file).strip();
                if (users.authenticate(VillageTeams.PHONE_LOGIN, password).isPresent()) {
                    return password;
                }
            }
            String password = random();
            users.all().stream()
                    .filter(user -> user.login().equals(VillageTeams.PHONE_LOGIN))
                    .map(AppUser::id)
                    .findFirst()
                    .ifPresentOrElse(
                            id -> users.setPassword(id, password),
                            () -> users.create(VillageTeams.PHONE_LOGIN, "演示消防员甲", Set.of(Role.HANDLER), password));
            SecretFile.write(file, password + "\n");
            return password;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep the demo phone's password in " + file, failed);
        }
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
