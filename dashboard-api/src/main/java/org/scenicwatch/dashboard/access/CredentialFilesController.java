package org.scenicwatch.dashboard.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.CredentialList;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.core.identity.ExportHash;
import org.scenicwatch.core.identity.export.BrokerFormat;
import org.scenicwatch.core.identity.export.BrokerRules;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credentials for many devices at once, and the same rules for outside brokers, as files to download. */
@RestController
@RequestMapping("/api/v1/device-credentials")
@Tag(name = "device-credentials")
class CredentialFilesController {

    private static final int DEVICES_AT_A_TIME = 200;

    private final DeviceCredentials credentials;
    private final CredentialList list;
    private final JdbcTemplate jdbc;
    private final SiteSettings site;
    private final String platformUser;
    private final String platformPassword;

    CredentialFilesController(
            DeviceCredentials credentials,
            CredentialList list,
            JdbcTemplate jdbc,
            SiteSettings site,
            @Value("${scenicwatch.mqtt.user:}") String platformUser,
            @Value("${scenicwatch.mqtt.password:}") String platformPassword) {
        this.credentials = credentials;
        this.list = list;
        this.jdbc = jdbc;
        this.site = site;
        this.platformUser = platformUser;
        this.platformPassword = platformPassword;
    }

    /**
     * For which registered devices.
     *
     * @param kind of one kind only
     * @param devices these codes only
     */
    record Wanted(
            @Nullable @Size(max = 32) String kind,
            @Nullable @Size(max = 100_000) List<@Size(max = 64) String> devices) {}

    private record Registered(String device, String kind) {}

    @Operation(
            summary = "Issue credentials for all registered devices that have none / 批量签发",
            description =
                    "Answers CSV with a line for each device, shown once. A device that has a credential keeps it. Each"
                            + " part is stored before it is sent: what a broken download did not bring can be rotated.")
    @PostMapping(value = "/bulk", produces = "text/csv")
    void bulk(@Valid @RequestBody Wanted wanted, HttpServletResponse response) throws IOException {
        List<Registered> devices = registered(wanted);
        Writer out = download(response, "text/csv", "device-credentials.csv");
        out.write("client_id,secret,topic\r\n");
        for (int from = 0; from < devices.size(); from += DEVICES_AT_A_TIME) {
            List<Registered> part = devices.subList(from, Math.min(devices.size(), from + DEVICES_AT_A_TIME));
            Set<String> known = list.known(part.stream().map(Registered::device).toList());
            for (Registered each : part) {
                if (!known.contains(each.device())) {
                    out.write(line(each));
                }
            }
            out.flush();
        }
    }

    /** None of the three can hold a comma or quote. */
    private String line(Registered each) {
        String topic = "scenic/" + site.area() + "/" + each.kind() + "/" + each.device();
        DeviceCredentials.Issued issued =
                credentials.create(each.device(), DeviceCredential.Kind.DEVICE, List.of(topic));
        return each.device() + "," + issued.secret() + "," + topic + "\r\n";
    }

    private List<Registered> registered(Wanted wanted) {
        List<String> only = wanted.devices();
        Set<String> chosen = only == null ? Set.of() : only.stream().collect(Collectors.toSet());
        String kind = wanted.kind();
        return jdbc
                .query(
                        "select id, body ->> 'kind' from device_row where id like ? order by id",
                        (row, n) -> new Registered(
                                row.getString(1).substring(site.area().length() + 1), row.getString(2)),
                        site.area().replace("_", "\\_") + "/%")
                .stream()
                .filter(each -> kind == null || kind.isBlank() || kind.equals(each.kind()))
                .filter(each -> only == null || chosen.contains(each.device()))
                .toList();
    }

    @Operation(summary = "The same rules for an outside broker / 导出给外部 MQTT 服务")
    @GetMapping("/export/{format}")
    void export(@PathVariable String format, HttpServletResponse response) throws IOException {
        BrokerFormat chosen = BrokerFormat.of(format).orElseThrow(ApiProblem::notFound);
        List<Exported> clients = new ArrayList<>();
        list.forEachEnabled(clients::add);
        Writer out = download(response, chosen.mediaType(), chosen.fileName());
        chosen.write(new BrokerRules(clients, platform()), out);
        out.flush();
    }

    /** The embedded broker makes the platform's password anew at each start: it is of no use outside. */
    private BrokerRules.@Nullable PlatformUser platform() {
        if (platformUser.isBlank() || platformUser.contains(":") || platformPassword.isEmpty()) {
            return null;
        }
        return new BrokerRules.PlatformUser(platformUser, ExportHash.ofChosen(platformPassword, new SecureRandom()));
    }

    private static Writer download(HttpServletResponse response, String type, String name) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return response.getWriter();
    }
}
