package org.scenicwatch.dashboard.overview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.device.DeviceMode;
import org.scenicwatch.core.device.ModeReason;
import org.scenicwatch.core.device.write.ReturnDeviceToService;
import org.scenicwatch.core.device.write.TakeDeviceIntoMode;
import org.scenicwatch.dashboard.live.LiveView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes devices into test or maintenance, and back before the end that was set. */
@RestController
@RequestMapping("/api/v1/devices/{area}/{device}")
@Tag(name = "devices")
class DeviceServiceController {

    private final CommandGateway commands;
    private final LiveView live;
    private final Clock clock;

    DeviceServiceController(CommandGateway commands, LiveView live, Clock clock) {
        this.commands = commands;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Why and for how long.
     *
     * @param reason a code, never a sentence
     * @param until when it ends by itself
     */
    record Absence(@NotNull ModeReason reason, @NotNull Instant until) {}

    /**
     * What holds from now on.
     *
     * @param mode {@code live}, {@code test} or {@code maintenance}
     * @param until when it ends by itself; absent for live
     */
    record ModeInForce(String id, String mode, @Nullable Instant until) {}

    @Operation(
            summary = "Into test, at most 8 hours / 进入测试",
            description = "What it reports as test, and its states, are kept apart and raise no alarm until then.")
    @PostMapping("/test")
    ModeInForce test(@PathVariable String area, @PathVariable String device, @Valid @RequestBody Absence body) {
        return take(area, device, DeviceMode.TEST, body);
    }

    @Operation(
            summary = "Into maintenance, at most 7 days / 进入维护",
            description =
                    "What it reports as maintenance, and its states, are kept apart and raise no alarm until then.")
    @PostMapping("/maintenance")
    ModeInForce maintenance(@PathVariable String area, @PathVariable String device, @Valid @RequestBody Absence body) {
        return take(area, device, DeviceMode.MAINTENANCE, body);
    }

    @Operation(summary = "Back into service before the end / 恢复运行")
    @PostMapping("/return-to-service")
    ModeInForce returnToService(@PathVariable String area, @PathVariable String device) {
        String id = known(area, device);
        commands.sendAndWait(new ReturnDeviceToService(DeviceIds.aggregate(area, device), clock.instant()));
        return new ModeInForce(id, "live", null);
    }

    private ModeInForce take(String area, String device, DeviceMode mode, Absence body) {
        String id = known(area, device);
        Instant now = clock.instant();
        if (!body.until().isAfter(now) || body.until().isAfter(now.plus(mode.longest()))) {
            long hours = mode.longest().toHours();
            throw DeviceProblems.invalid(
                    "until",
                    "结束时间须在将来，且不超过 " + hours + " 小时。",
                    "The end lies in the future, at most " + hours + " hours ahead.");
        }
        commands.sendAndWait(
                new TakeDeviceIntoMode(DeviceIds.aggregate(area, device), mode, body.reason(), body.until(), now));
        return new ModeInForce(id, mode.key(), body.until());
    }

    private String known(String area, String device) {
        return live.registered(area + "/" + device)
                .orElseThrow(DeviceProblems::notFound)
                .id();
    }
}
