package org.scenicwatch.dashboard.dispatch;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.write.EnterResponder;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.imports.FileRow;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.imports.RowTaker;
import org.springframework.stereotype.Component;

/** Those who can be sent from a CSV file; the same file may be given as often as one likes. */
@Component
public class ResponderImport {

    private static final List<String> COLUMNS =
            List.of("id", "login", "recipient", "body", "team", "skills", "languages", "zone");

    private static final String ACTOR = "system:import";

    private final ResponderTables responders;
    private final Users users;
    private final DispatchBook book;
    private final CaseCatalogue catalogue;
    private final CommandGateway commands;
    private final SiteSettings site;
    private final Clock clock;

    ResponderImport(
            ResponderTables responders,
            Users users,
            DispatchBook book,
            CaseCatalogue catalogue,
            CommandGateway commands,
            SiteSettings site,
            Clock clock) {
        this.responders = responders;
        this.users = users;
        this.book = book;
        this.catalogue = catalogue;
        this.commands = commands;
        this.site = site;
        this.clock = clock;
    }

    /** A responder as somebody writes it down, in the words of the outside contract. */
    record Words(
            @Nullable String login,
            @Nullable String recipient,
            String body,
            @Nullable String team,
            List<String> skills,
            List<String> languages,
            @Nullable String zone) {}

    /**
     * Takes in the rows of a file.
     *
     * @param text the file
     * @param dryRun whether it is only told what would come of it
     */
    public ImportReport take(String text, boolean dryRun) {
        return RowTaker.take(text, COLUMNS, dryRun, new RowTaker.Taking() {
            @Override
            public String id(FileRow row) throws FileRow.Bad {
                return ResponderIds.aggregate(site.area(), row.code());
            }

            @Override
            public boolean isHeld(String id, FileRow row) throws FileRow.Bad {
                EnterResponder wanted = command(row.code(), words(row));
                return responders
                        .responder(id)
                        .filter(held -> holds(held, wanted))
                        .isPresent();
            }

            @Override
            public void take(String id, FileRow row) throws FileRow.Bad {
                commands.sendAndWait(new GenericCommandMessage<>(
                        command(row.code(), words(row)), Map.of(Actors.METADATA_KEY, ACTOR)));
            }
        });
    }

    /**
     * What enters or revises the person.
     *
     * @throws ApiProblem 422 for a login or recipient that nobody has, or a login that is another responder
     * @throws org.scenicwatch.core.Refusal for a skill or body that there is not
     */
    EnterResponder command(String code, Words words) {
        String user = userOf(words.login());
        mustBeNobodyElse(code, user);
        words.skills().forEach(book::checkSkill);
        if (!words.body().equals(book.volunteers().id())
                && catalogue.body(words.body()).isEmpty()) {
            throw CaseRefused.unknownBody(words.body());
        }
        return new EnterResponder(
                ResponderIds.aggregate(site.area(), code),
                site.area(),
                user,
                recipientOf(words.recipient()),
                words.body(),
                blankToNull(words.team()),
                words.skills(),
                words.languages(),
                blankToNull(words.zone()),
                clock.instant());
    }

    private static Words words(FileRow row) throws FileRow.Bad {
        return new Words(
                row.optional("login"),
                row.optional("recipient"),
                row.required("body"),
                row.optional("team"),
                row.words("skills"),
                row.words("languages"),
                row.optional("zone"));
    }

    private static boolean holds(ResponderTables.Entry held, EnterResponder wanted) {
        return Objects.equals(held.userId(), wanted.userId())
                && Objects.equals(held.recipientId(), wanted.recipientId())
                && held.body().equals(wanted.body())
                && Objects.equals(held.team(), wanted.team())
                && held.skills()
                        .equals(wanted.skills().stream().distinct().sorted().toList())
                && held.languages()
                        .equals(wanted.languages().stream().distinct().sorted().toList())
                && Objects.equals(held.zone(), wanted.zone());
    }

    private @Nullable String userOf(@Nullable String login) {
        String wanted = blankToNull(login);
        return wanted == null
                ? null
                : users.all().stream()
                        .filter(user -> user.login().equals(wanted))
                        .map(AppUser::id)
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.field(
                                "login",
                                "responder.unknown-login",
                                "没有此登录名：" + wanted,
                                "Nobody has this login: " + wanted));
    }

    /** Two responders behind one login would let one person count as two. */
    private void mustBeNobodyElse(String code, @Nullable String user) {
        if (user != null) {
            responders
                    .ofUser(site.area(), user)
                    .map(other -> ResponderIds.code(other.responderId()))
                    .filter(other -> !other.equals(code))
                    .ifPresent(other -> {
                        throw ApiProblem.field(
                                "login",
                                "responder.login-taken",
                                "该登录名已登记为处置人员 " + other + "。",
                                "This login is the responder " + other + " already.");
                    });
        }
    }

    private @Nullable String recipientOf(@Nullable String code) {
        String wanted = blankToNull(code);
        if (wanted == null) {
            return null;
        }
        String recipientId = NotificationIds.recipient(site.area(), wanted);
        if (responders.reachable(recipientId).isEmpty()) {
            throw ApiProblem.field(
                    "recipient",
                    "responder.unknown-recipient",
                    "没有此通知对象：" + wanted,
                    "There is no such recipient: " + wanted);
        }
        return recipientId;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
