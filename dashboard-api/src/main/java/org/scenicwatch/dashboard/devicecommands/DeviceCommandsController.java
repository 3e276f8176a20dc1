package org.scenicwatch.dashboard.devicecommands;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.device.DeviceCommandGround;
import org.scenicwatch.core.device.DeviceCommandVerb;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.OutageCause;
import org.scenicwatch.core.device.write.ConfirmCommandToDevice;
import org.scenicwatch.core.device.write.RequestCommandToDevice;
import org.scenicwatch.core.device.write.WithdrawCommandToDevice;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commands to devices: asking for them, confirming, withdrawing, and what became of them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "device commands")
class DeviceCommandsController {

    private static final int USUAL = 50;
    private static final int USUAL_LIFE_SECONDS = 60;
    /** Long enough for a second person to come, look and confirm. */
    private static final int LIFE_WITH_CONFIRMATION_SECONDS = 600;

    private final DeviceCommandTable table;
    private final Decisions decisions;
    private final Users users;
    private final IdSource ids;
    private final Clock clock;

    DeviceCommandsController(DeviceCommandTable table, Decisions decisions, Users users, IdSource ids, Clock clock) {
        this.table = table;
        this.decisions = decisions;
        this.users = users;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which commands a list holds. */
    @SuppressWarnings("MemberName") // the words of the outside contract
    enum State {
        open,
        all
    }

    /** What somebody asks of a device. */
    record Wish(
            @NotBlank @Size(max = 32) String verb,
            @Nullable @Size(max = 8) Map<String, @Size(max = 200) String> args,
            @NotBlank @Size(max = 64) String ground,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 64) String cause,
            @Nullable @Size(max = 64) String personOnSite,
            @Nullable @Min(5) @Max(3600) Integer expiresInSeconds) {}

    /** A word of the contract with what people call it. */
    record Word(String key, LocalText title) {}

    /** A verb with the grounds that allow it. */
    record Verb(String key, LocalText title, boolean switchesPower, boolean needsText, List<Word> grounds) {}

    /** What devices of a kind can be told. */
    record Catalogue(List<Verb> verbs, List<Word> outageCauses) {}

    @Operation(summary = "What devices of this kind can be told / 可下发的命令")
    @GetMapping("/device-commands/catalogue")
    Catalogue catalogue(@RequestParam String kind) {
        List<Verb> verbs =
                DeviceKind.of(kind).map(DeviceCommandVerb::understoodBy).orElseThrow(ApiProblem::notFound).stream()
                        .map(verb -> new Verb(
                                verb.key(),
                                verb.title(),
                                verb.switchesPower(),
                                verb.needsText(),
                                DeviceCommandGround.allowing(verb).stream()
                                        .map(ground -> new Word(ground.key(), ground.title()))
                                        .toList()))
                        .toList();
        return new Catalogue(
                verbs,
                Arrays.stream(OutageCause.values())
                        .map(cause -> new Word(cause.key(), cause.title()))
                        .toList());
    }

    @Operation(summary = "Commands, newest first / 命令列表")
    @GetMapping("/device-commands")
    Page<DeviceCommandRow> list(
            @RequestParam(defaultValue = "open") State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return table.page(null, state == State.open, cursor, Page.limit(limit, USUAL));
    }

    @Operation(summary = "Commands to one device, newest first / 单个设备的命令")
    @GetMapping("/devices/{area}/{device}/commands")
    Page<DeviceCommandRow> ofDevice(
            @PathVariable String area,
            @PathVariable String device,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return table.page(area + "/" + device, false, cursor, Page.limit(limit, USUAL));
    }

    @Operation(summary = "Ask a device to do something / 下发命令")
    @PostMapping("/devices/{area}/{device}/commands")
    ResponseEntity<DeviceCommandRow> request(
            @PathVariable String area, @PathVariable String device, @Valid @RequestBody Wish wish) {
        String uuid = ids.next();
        Instant now = clock.instant();
        String person = personOnSite(wish);
        decisions.sendWithWords(
                wish.reason(),
                ref -> new RequestCommandToDevice(
                        area,
                        uuid,
                        device,
                        wish.verb(),
                        wish.args() == null ? Map.of() : wish.args(),
                        wish.ground(),
                        ref,
                        wish.cause(),
                        person,
                        caller(),
                        null,
                        now.plusSeconds(lifeOf(wish)),
                        now));
        return ResponseEntity.status(HttpStatus.CREATED).body(shown(area + "/" + uuid));
    }

    @Operation(summary = "Give the second confirmation / 二次确认")
    @PostMapping("/device-commands/{id}/confirm")
    DeviceCommandRow confirm(@PathVariable String id) {
        String rowId = RowIds.ofPath(id);
        decisions.send(new ConfirmCommandToDevice(DeviceCommandFold.aggregateOf(rowId), caller(), clock.instant()));
        return shown(rowId);
    }

    @Operation(summary = "Take it back before it is sent / 撤回")
    @PostMapping("/device-commands/{id}/withdraw")
    DeviceCommandRow withdraw(@PathVariable String id) {
        String rowId = RowIds.ofPath(id);
        decisions.send(new WithdrawCommandToDevice(DeviceCommandFold.aggregateOf(rowId), caller(), clock.instant()));
        return shown(rowId);
    }

    private DeviceCommandRow shown(String rowId) {
        decisions.await(
                DeviceCommandFold.aggregateOf(rowId),
                version -> table.find(rowId)
                        .filter(row -> row.version() >= version)
                        .isPresent());
        return table.find(rowId).orElseThrow(ApiProblem::notFound);
    }

    /** The person on site as an actor's id; there must be such a user. */
    private @Nullable String personOnSite(Wish wish) {
        String given = wish.personOnSite();
        if (given == null || given.isBlank()) {
            return null;
        }
        return users.byId(given)
                .filter(AppUser::enabled)
                .map(AppUser::id)
                .orElseThrow(() -> ApiProblem.field(
                        "personOnSite",
                        "command.unknown-person",
                        "没有这名用户，请从名单中选择现场人员。",
                        "There is no such user; choose the person on site from the list."));
    }

    private static int lifeOf(Wish wish) {
        Integer asked = wish.expiresInSeconds();
        if (asked != null) {
            return asked;
        }
        boolean confirmed = DeviceCommandVerb.of(wish.verb())
                .map(DeviceCommandVerb::switchesPower)
                .orElse(false);
        return confirmed ? LIFE_WITH_CONFIRMATION_SECONDS : USUAL_LIFE_SECONDS;
    }

    private static String caller() {
        return SignedIn.current().orElseThrow(ApiProblem::notFound).actor();
    }
}
