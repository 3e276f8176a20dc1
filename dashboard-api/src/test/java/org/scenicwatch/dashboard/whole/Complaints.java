package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.Complaint;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;

/** Complaints as if somebody had filed them. */
final class Complaints {

    private Complaints() {}

    /** Files one at a place of the small village, waits until the list shows it, and answers the id of its case. */
    static String file(RunningDashboard dashboard, String place, String category) {
        String ref = dashboard.bean(IdSource.class).next();
        CaseAtHand opened = Objects.requireNonNull(dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new OpenOrJoinCase(
                        CaseIds.aggregate(ref),
                        "xijiang",
                        CaseOrigin.COMPLAINT,
                        category,
                        null,
                        place,
                        "Z-01",
                        null,
                        null,
                        null,
                        new Complaint("vault:" + ref, null, category, "zh", 0),
                        null,
                        dashboard.now())));
        String id = CaseIds.row(opened.caseId());
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(
                                dashboard.commander().get("/api/v1/cases/" + id).status())
                        .isEqualTo(200));
        return id;
    }
}
