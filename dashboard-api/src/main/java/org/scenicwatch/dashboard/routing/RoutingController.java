package org.scenicwatch.dashboard.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.routing.AutoAssignSwitch;
import org.scenicwatch.core.casework.routing.Body;
import org.scenicwatch.core.casework.routing.CaseRouter;
import org.scenicwatch.core.casework.routing.Opening;
import org.scenicwatch.core.casework.routing.Proposal;
import org.scenicwatch.core.casework.routing.RoutingIds;
import org.scenicwatch.core.casework.routing.RoutingInForce;
import org.scenicwatch.core.casework.routing.RoutingRefused;
import org.scenicwatch.core.casework.routing.RoutingRule;
import org.scenicwatch.core.casework.routing.RoutingTables;
import org.scenicwatch.core.casework.routing.SiteDaysAtHand;
import org.scenicwatch.core.casework.routing.write.ReviseBody;
import org.scenicwatch.core.casework.routing.write.ReviseRoutingRules;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bodies of the centre and the rules by which cases go to them: read, revised, tried. */
@RestController
@RequestMapping("/api/v1/routing")
@Tag(name = "routing")
class RoutingController {

    private static final int CODE = 64;
    private static final int MOST = 100;
    /** Who may read the telephone numbers of bodies; the wall may not. */
    private static final Set<Role> CALLERS = Set.of(
            Role.OPERATOR,
            Role.COMMANDER,
            Role.DUTY_LEADER,
            Role.HANDLER,
            Role.MEDIATOR,
            Role.MANAGER,
            Role.ADMINISTRATOR);

    private final RoutingInForce inForce;
    private final CaseRouter router;
    private final RoutingTables tables;
    private final SiteDaysAtHand days;
    private final AutoAssignSwitch automatic;
    private final CaseCatalogue catalogue;
    private final BodyContacts contacts;
    private final Decisions decisions;
    private final SiteSettings site;
    private final Clock clock;

    RoutingController(
            RoutingInForce inForce,
            CaseRouter router,
            RoutingTables tables,
            SiteDaysAtHand days,
            AutoAssignSwitch automatic,
            CaseCatalogue catalogue,
            BodyContacts contacts,
            Decisions decisions,
            SiteSettings site,
            Clock clock) {
        this.inForce = inForce;
        this.router = router;
        this.tables = tables;
        this.days = days;
        this.automatic = automatic;
        this.catalogue = catalogue;
        this.contacts = contacts;
        this.decisions = decisions;
        this.site = site;
        this.clock = clock;
    }

    /**
     * A body as it stands.
     *
     * @param isOpen whether it is open now
     * @param openCases how many open cases it has, as their lead or beside it
     * @param onDuty whether somebody is on duty for it now; absent: nobody is planned for it
     * @param contacts its numbers, for those who may call
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BodyShown(
            String id,
            LocalText name,
            LocalText purpose,
            List<String> remits,
            List<Opening> hours,
            List<String> duties,
            List<Body.Team> teams,
            @Nullable Integer capacity,
            List<String> languages,
            boolean mayLead,
            @Nullable String standIn,
            List<String> toConfirm,
            boolean isOpen,
            int openCases,
            @Nullable Boolean onDuty,
            @Nullable List<BodyContacts.Line> contacts) {}

    /**
     * Everything as it stands.
     *
     * @param version for If-Match; 0: as it was shipped
     * @param autoAssign whether rules may give cases away without a person here
     */
    record Plan(
            int version,
            String lastResort,
            boolean autoAssign,
            List<BodyShown> bodies,
            List<RoutingRule> rules,
            Set<String> dayWords) {}

    /** What a body is like, whole; contacts that are not given stay as they are. */
    record BodyWish(
            @NotNull LocalText purpose,
            @NotNull @Size(max = MOST) List<@NotBlank @Size(max = CODE) String> remits,
            @NotNull @Size(max = MOST) List<@NotNull Opening> hours,
            @NotNull @Size(max = MOST) List<@NotBlank @Size(max = CODE) String> duties,
            @NotNull @Size(max = MOST) List<Body.@NotNull Team> teams,
            @Nullable Integer capacity,
            @NotNull @Size(max = MOST) List<@NotBlank @Size(max = CODE) String> languages,
            boolean mayLead,
            @Nullable @Size(max = CODE) String standIn,
            @Nullable List<BodyContacts.@NotNull Line> contacts) {}

    /** The rules, whole and in their order. */
    record RulesWish(@NotNull @Size(max = MOST) List<@NotNull RoutingRule> rules) {}

    /** A case that there is not; without a time: now. */
    record Trial(
            @NotBlank @Size(max = CODE) String category,
            @Nullable @Size(max = CODE) String remit,
            @Nullable Priority priority,
            @Nullable CaseOrigin origin,
            @Nullable @Size(max = CODE) String place,
            @Nullable OffsetDateTime at) {}

    @Operation(summary = "Bodies and routing rules as they stand / 办理单位与派单规则")
    @GetMapping
    ResponseEntity<Plan> plan() {
        RoutingInForce.Standing standing = inForce.of(site.area());
        Instant now = clock.instant();
        Map<String, Integer> open = tables.openByBody(site.area());
        Set<String> onDuty = tables.onDuty(site.area(), now);
        List<BodyShown> bodies = standing.book().bodies().stream()
                .map(body -> shown(body, now, open, onDuty))
                .toList();
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(standing.version()))
                .body(new Plan(
                        standing.version(),
                        standing.book().lastResort(),
                        automatic.on(),
                        bodies,
                        standing.book().rules(),
                        Opening.dayWords()));
    }

    @Operation(summary = "The routing rules alone / 派单规则")
    @GetMapping("/rules")
    ResponseEntity<RulesWish> rules() {
        RoutingInForce.Standing standing = inForce.of(site.area());
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(standing.version()))
                .body(new RulesWish(standing.book().rules()));
    }

    @Operation(summary = "Put other routing rules into force, whole / 修改派单规则")
    @PutMapping("/rules")
    ResponseEntity<Plan> revise(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody RulesWish body) {
        int version = Math.toIntExact(Math.min(Integer.MAX_VALUE, IfMatch.required(seen)));
        send(new ReviseRoutingRules(plan(site.area()), site.area(), version, body.rules(), clock.instant()));
        return plan();
    }

    @Operation(summary = "Say what a body is like, whole / 修改办理单位")
    @PutMapping("/bodies/{id}")
    ResponseEntity<Plan> revise(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody BodyWish wish) {
        int version = Math.toIntExact(Math.min(Integer.MAX_VALUE, IfMatch.required(seen)));
        Body before = inForce.of(site.area()).book().body(id).orElseThrow(() -> RoutingRefused.unknownBody("id", id));
        List<BodyContacts.Line> lines = wish.contacts();
        String ref = lines == null ? before.contactsRef() : contacts.seal(id, lines);
        try {
            send(new ReviseBody(plan(site.area()), site.area(), version, body(before, wish, ref), clock.instant()));
        } catch (RuntimeException e) {
            if (lines != null && ref != null) {
                contacts.forget(ref);
            }
            throw e;
        }
        String old = before.contactsRef();
        if (old != null && !old.equals(ref)) {
            contacts.forget(old);
        }
        return plan();
    }

    @Operation(summary = "Who would take a case like this / 试派")
    @PostMapping("/try")
    Proposal attempt(@Valid @RequestBody Trial trial) {
        CaseCatalogue.Category category = catalogue.categories().stream()
                .filter(each -> each.id().equals(trial.category()))
                .findFirst()
                .orElseThrow(() -> ApiProblem.field(
                        "category",
                        "case.unknown-category",
                        "没有此事件类别：" + trial.category(),
                        "The catalogue has no such category: " + trial.category()));
        String remit = trial.remit() == null ? category.remit() : trial.remit();
        if (catalogue.remit(remit).isEmpty()) {
            throw ApiProblem.field(
                    "remit", "case.unknown-remit", "没有此职能：" + remit, "The centre has no such remit: " + remit);
        }
        String place = trial.place();
        if (place != null && !tables.knowsPlace(site.area(), place)) {
            throw ApiProblem.field("place", "place.unknown", "没有此地点：" + place, "There is no such place: " + place);
        }
        Priority priority = trial.priority() == null ? category.priority() : trial.priority();
        CaseOrigin origin = trial.origin() == null ? CaseOrigin.OPERATOR : trial.origin();
        OffsetDateTime at = trial.at();
        return router.propose(
                site.area(),
                category,
                remit,
                priority.name(),
                origin.name(),
                place,
                at == null ? clock.instant() : at.toInstant());
    }

    private void send(Object command) {
        try {
            decisions.send(command);
        } catch (RoutingRefused refused) {
            if (refused.code().equals(RoutingRefused.CHANGED)) {
                throw IfMatch.changed(refused.text().zh(), refused.text().en());
            }
            throw refused;
        } catch (Decisions.Overtaken e) {
            LocalText text =
                    RoutingRefused.overtaken(inForce.of(site.area()).version()).text();
            throw IfMatch.changed(text.zh(), text.en());
        }
    }

    private BodyShown shown(Body body, Instant now, Map<String, Integer> open, Set<String> onDuty) {
        return new BodyShown(
                body.id(),
                body.title(),
                body.purpose(),
                body.remits(),
                body.hours(),
                body.duties(),
                body.teams(),
                body.capacity(),
                body.languages(),
                body.mayLead(),
                body.standIn(),
                body.toConfirm(),
                body.isOpenAt(now, days.of(site.area())),
                open.getOrDefault(body.id(), 0),
                body.duties().isEmpty() ? null : body.duties().stream().anyMatch(onDuty::contains),
                mayCall() ? contacts.read(body.contactsRef()) : null);
    }

    private static Body body(Body before, BodyWish wish, @Nullable String contactsRef) {
        return new Body(
                before.id(),
                before.title(),
                wish.purpose(),
                wish.remits(),
                wish.hours(),
                wish.duties(),
                wish.teams(),
                wish.capacity(),
                wish.languages(),
                wish.mayLead(),
                wish.standIn(),
                contactsRef,
                List.of());
    }

    private static boolean mayCall() {
        return SignedIn.current()
                .map(SignedIn::roles)
                .filter(roles -> roles.stream().anyMatch(CALLERS::contains))
                .isPresent();
    }

    private static String plan(String area) {
        return RoutingIds.plan(area);
    }
}
