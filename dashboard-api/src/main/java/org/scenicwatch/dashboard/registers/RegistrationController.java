package org.scenicwatch.dashboard.registers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.write.RegisterDevice;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enters one device into the register, such as one that speaks already and that nobody knows. */
@RestController
@RequestMapping("/api/v1/devices")
@Tag(name = "registers")
class RegistrationController {

    private final CommandGateway commands;
    private final RegisterTables registers;
    private final SiteSettings site;
    private final Clock clock;

    RegistrationController(CommandGateway commands, RegisterTables registers, SiteSettings site, Clock clock) {
        this.commands = commands;
        this.registers = registers;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A device as the register shall have it.
     *
     * @param device the code in its topics
     * @param kind the kind in its topics
     * @param zone code of a zone of the register
     * @param place code of a house, shop or lot of the register
     * @param lon WGS 84 longitude, degrees
     * @param lat WGS 84 latitude, degrees
     * @param elevation metres above sea level
     * @param intervalSeconds how often it reports when nothing happens; 0: on events only
     */
    record NewDevice(
            @NotBlank String device,
            @NotBlank String kind,
            @NotBlank @Size(max = 100) String nameZh,
            @NotBlank @Size(max = 100) String nameEn,
            @NotBlank String zone,
            @Nullable String place,
            @NotNull Double lon,
            @NotNull Double lat,
            @Nullable Double elevation,
            @NotNull Integer intervalSeconds) {}

    /** The id under which the device is known from now on. */
    record Registered(String id) {}

    @Operation(
            summary = "Register one device / 登记设备",
            description = "For a device that is not in the register; its record is changed by an import.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(@Valid @RequestBody NewDevice wanted) {
        String id = DeviceIds.aggregate(site.area(), wanted.device());
        String row = DeviceIds.row(id);
        if (!registers.devices().load(Set.of(row)).isEmpty()) {
            throw ApiProblem.of(
                    HttpStatus.CONFLICT, "device.registered", "此设备已经登记。", "This device is in the register already.");
        }
        DeviceKind kind = DeviceKind.of(wanted.kind())
                .orElseThrow(() -> ApiProblem.field(
                        "kind", "device.unknown-kind", "没有此设备类型。", "There is no such kind of device."));
        requirePlace("zone", wanted.zone(), true);
        String place = wanted.place() == null || wanted.place().isBlank() ? null : wanted.place();
        if (place != null) {
            requirePlace("place", place, false);
        }
        commands.sendAndWait(new RegisterDevice(
                id,
                site.area(),
                wanted.device(),
                kind,
                wanted.nameZh().strip(),
                wanted.nameEn().strip(),
                wanted.zone(),
                place,
                Objects.requireNonNull(wanted.lon()),
                Objects.requireNonNull(wanted.lat()),
                wanted.elevation(),
                Objects.requireNonNull(wanted.intervalSeconds()),
                Map.of(),
                Map.of(),
                clock.instant()));
        return new Registered(row);
    }

    private void requirePlace(String field, String code, boolean zone) {
        String id = Objects.requireNonNull(RowIds.inArea(site.area(), code));
        boolean known = Optional.ofNullable(registers.places().load(Set.of(id)).get(id))
                .filter(found -> zone == found.row().layer().equals("zone"))
                .isPresent();
        if (!known) {
            throw ApiProblem.field(
                    field,
                    "device.unknown-place",
                    "登记册中没有此地点：" + code,
                    "There is no such place in the register: " + code);
        }
    }
}
