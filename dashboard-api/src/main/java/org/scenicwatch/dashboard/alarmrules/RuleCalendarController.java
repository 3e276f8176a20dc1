package org.scenicwatch.dashboard.alarmrules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The working days of the site, by which schedules of rules and the clocks of cases count. */
@RestController
@RequestMapping("/api/v1/alarm-rules/calendar")
@Tag(name = "alarm rules")
class RuleCalendarController {

    private final RuleDesk desk;
    private final PublicHolidays shipped = PublicHolidays.ofChina();

    RuleCalendarController(RuleDesk desk) {
        this.desk = desk;
    }

    /**
     * The calendar in force.
     *
     * @param version of the rule book that holds it
     * @param holidays days off
     * @param makeUpDays days of a weekend that are worked
     * @param shipped what comes with the platform
     */
    record Shown(int version, String zone, List<LocalDate> holidays, List<LocalDate> makeUpDays, Shipped shipped) {}

    /**
     * What comes with the platform.
     *
     * @param years the announcement of each year that is known, the first at the head
     */
    record Shipped(List<LocalDate> holidays, List<LocalDate> makeUpDays, List<Year> years) {}

    /** A year and where its days come from. */
    record Year(int year, String source) {}

    /** All days off and make-up days of the site, and why they are changed. */
    record CalendarWish(List<LocalDate> holidays, List<LocalDate> makeUpDays, String note) {}

    @Operation(summary = "Working days of the site, and the shipped ones / 工作日历")
    @GetMapping
    ResponseEntity<Shown> shown() {
        RuleVersions.Book book = desk.book();
        return ResponseEntity.ok().eTag(IfMatch.tag(book.version())).body(shown(book));
    }

    @Operation(
            summary = "Put in days off and make-up days / 修改工作日历",
            description = "The lists replace those in force; the time zone stays. It makes a version of the rule book.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = CalendarWish.class))))
    @PutMapping
    ResponseEntity<RuleBookView.Head> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody JsonNode body) {
        long version = IfMatch.required(seen);
        SiteCalendar calendar =
                CalendarReader.read(body, desk.book().set().calendar().zone());
        JsonNode note = body.path("note");
        RuleVersions.Book book = desk.publish(
                version, note.isString() ? note.asString() : null, null, set -> RuleSets.with(set, calendar));
        return ResponseEntity.ok().eTag(IfMatch.tag(book.version())).body(RuleBookView.Head.of(book));
    }

    private Shown shown(RuleVersions.Book book) {
        SiteCalendar calendar = book.set().calendar();
        Shipped known = new Shipped(
                sorted(shipped.holidays()),
                sorted(shipped.makeUpDays()),
                shipped.sources().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Year(each.getKey(), each.getValue()))
                        .toList());
        return new Shown(
                book.version(),
                calendar.zone().getId(),
                sorted(calendar.holidays()),
                sorted(calendar.makeUpDays()),
                known);
    }

    private static List<LocalDate> sorted(Collection<LocalDate> days) {
        return days.stream().sorted().toList();
    }
}
