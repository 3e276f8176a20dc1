package org.scenicwatch.dashboard.house;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.notification.HouseAnswer;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.directory.Recipients;
import org.scenicwatch.core.notification.write.AnswerFromHouse;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.AlarmNow;
import org.scenicwatch.dashboard.casesandalarms.AlarmRow;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the page behind a link shows, and what people tell through it. */
@Component
class HouseDesk {

    private static final int WORDS = 500;

    private final HouseLinks links;
    private final AlarmNow alarms;
    private final Recipients recipients;
    private final MessageTexts texts;
    private final Vault vault;
    private final CommandGateway commands;
    private final Clock clock;

    HouseDesk(
            HouseLinks links,
            AlarmNow alarms,
            Recipients recipients,
            MessageTexts texts,
            Vault vault,
            CommandGateway commands,
            Clock clock) {
        this.links = links;
        this.alarms = alarms;
        this.recipients = recipients;
        this.texts = texts;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    /** How far an alarm is, as neighbours are told. */
    enum Standing {
        BURNING("stands", "报警持续中", "the alarm stands"),
        SEEN("seen", "报警持续中，值班室已看到", "the alarm stands, the desk has seen it"),
        REAL("real", "已核实为火情", "checked: it is a fire"),
        NO_FIRE("no-fire", "经核实不是火情", "checked: it is no fire"),
        OVER("over", "本次报警已结束", "this alarm is over");

        private final String key;
        private final LocalText title;

        Standing(String key, String zh, String en) {
            this.key = key;
            this.title = new LocalText(zh, en);
        }

        String key() {
            return key;
        }

        LocalText title() {
            return title;
        }

        static Standing of(AlarmRow row, long occurrence) {
            if (row.occurrence() != occurrence
                    || (row.condition() == AlarmCondition.NORMAL && row.latch() == Latch.NONE)) {
                return OVER;
            }
            AlarmRow.Verified found = row.verification();
            if (found != null) {
                return found.result() == Verification.REAL_FIRE ? REAL : NO_FIRE;
            }
            return row.acknowledgedAt() == null ? BURNING : SEEN;
        }
    }

    /**
     * What the page shows.
     *
     * @param standing how far the alarm is
     * @param kind what alarmed
     * @param place where
     * @param since since when, device time
     */
    public record Shown(String standing, LocalText state, LocalText kind, LocalText place, Instant since) {}

    /**
     * The alarm behind a key.
     *
     * @throws ApiProblem 404 when there never was such a key, 410 when it has ended
     */
    Shown shown(String key) {
        HouseLink link = alive(key);
        AlarmRow row = row(link).orElseThrow(HouseDesk::ended);
        Standing standing = Standing.of(row, link.occurrence());
        if (standing == Standing.OVER) {
            throw ended();
        }
        String area = row.id().substring(0, row.id().indexOf('/'));
        return new Shown(
                standing.key(),
                standing.title(),
                texts.kind(row.kind()),
                recipients.nameOf(area, RowIds.code(row.place()), RowIds.code(row.zone())),
                row.raisedAt());
    }

    /**
     * Tells the desk something.
     *
     * @param words what the person wrote; they go into the vault
     * @throws ApiProblem as {@link #shown}; 422 when the words are too long
     * @throws org.scenicwatch.core.notification.NotificationRefused when it cannot be taken
     */
    void tell(String key, HouseAnswer answer, @Nullable String words) {
        shown(key);
        HouseLink link = alive(key);
        if (words != null && words.codePointCount(0, words.length()) > WORDS) {
            throw ApiProblem.field(
                    "note",
                    "request.invalid-field",
                    "请缩短到 " + WORDS + " 字以内。",
                    "Please keep it under " + WORDS + " characters.");
        }
        VaultRef ref = words == null || words.isBlank()
                ? null
                : vault.store(VaultKind.NOTE, link.recipientId(), Map.of("text", words.strip()), Map.of());
        AnswerFromHouse command = new AnswerFromHouse(
                NotificationIds.houseAnswers(link.alarmId(), link.occurrence()),
                link.alarmId(),
                link.occurrence(),
                link.recipientId(),
                link.duty(),
                answer,
                ref == null ? null : ref.value(),
                clock.instant());
        try {
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, link.recipientId())));
        } catch (RuntimeException e) {
            if (ref != null) {
                vault.erase(ref);
            }
            throw e;
        }
    }

    private HouseLink alive(String key) {
        HouseLink link = links.find(key).orElseThrow(HouseDesk::unknown);
        if (!clock.instant().isBefore(link.endsAt())) {
            throw ended();
        }
        return link;
    }

    private Optional<AlarmRow> row(HouseLink link) {
        return alarms.find(AlarmIds.row(link.alarmId()));
    }

    private static ApiProblem unknown() {
        return ApiProblem.of(
                HttpStatus.NOT_FOUND,
                "house.unknown-link",
                "链接无效，请从最新短信中打开；紧急情况请拨打119。",
                "This link is not valid. Open it from the newest message; in an emergency call 119.");
    }

    private static ApiProblem ended() {
        return ApiProblem.of(
                HttpStatus.GONE,
                "house.link-ended",
                "本次报警已结束或链接已过期；如仍有危险，请拨打119。",
                "This alarm is over or the link has expired. If there is still danger, call 119.");
    }
}
