package org.scenicwatch.dashboard.casesandalarms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.scenicwatch.core.casework.CaseGrounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The grounds on which people decide on cases, and the limits they keep to, with their sources. */
@RestController
@Tag(name = "cases")
class CaseGroundsController {

    private final CaseGrounds grounds;
    private final Clock clock;

    CaseGroundsController(CaseGrounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    /**
     * Everything, and what of the law holds today.
     *
     * @param all the lists as they are shipped
     * @param refusalsInForce codes of the refusal grounds that may be chosen now
     */
    record Answer(CaseGrounds.Sheet all, List<String> refusalsInForce) {}

    @Operation(summary = "Grounds, authorities, outside lines, clocks and limits of cases / 事件依据目录")
    @GetMapping("/api/v1/case-grounds")
    Answer grounds() {
        return new Answer(
                grounds.sheet(),
                grounds.refusalsAt(clock.instant()).stream()
                        .map(CaseGrounds.LegalGround::id)
                        .toList());
    }
}
