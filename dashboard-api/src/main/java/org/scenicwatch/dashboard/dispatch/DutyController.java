package org.scenicwatch.dashboard.dispatch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who leads and who is on: with names and phones for those who work with them, without any person for all others. */
@RestController
@Tag(name = "duty")
class DutyController {

    private final DutyRoster roster;
    private final Clock clock;

    DutyController(DutyRoster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    @Operation(
            summary = "Who leads and who is on / 值班表",
            description = "With people=true names and phones for operator, commander, dutyLeader, manager and"
                    + " administrator, which is logged; else duties with whether they are manned.")
    @GetMapping("/api/v1/duty")
    DutyRoster.Roster duty(@RequestParam(defaultValue = "false") boolean people) {
        return roster.at(clock.instant(), Callers.seeNumbers(people, "duty"));
    }
}
