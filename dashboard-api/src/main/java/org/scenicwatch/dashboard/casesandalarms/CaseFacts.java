package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;

/**
 * What the trail of a case says of it beside the row.
 *
 * @param admission how it came on the formal track; none: it did not
 * @param refusal the legal ground on which it was turned down
 * @param transfer which authority has it now
 * @param orders its numbers at outside lines
 * @param deadlines the clocks that have more time, each with the newest deadline
 * @param ratings what its complainants said of it
 * @param links the cases that it has to do with
 * @param joint that its complaints are a joint complaint
 * @param reopened how often it was taken up again
 */
public record CaseFacts(
        @Nullable Ground admission,
        @Nullable Ground refusal,
        @Nullable Transfer transfer,
        List<Order> orders,
        List<Deadline> deadlines,
        List<Rating> ratings,
        List<Link> links,
        @Nullable Joint joint,
        int reopened) {

    /** A ground with its name. */
    public record Ground(String id, @Nullable LocalText name, Instant at) {}

    /** An authority with the number under which it has the case. */
    public record Transfer(String authority, @Nullable LocalText name, String orderNumber, Instant at) {}

    /** A number at an outside line. */
    public record Order(String agency, @Nullable LocalText name, String number, Instant at) {}

    /** A clock with more time. */
    public record Deadline(String clock, @Nullable LocalText name, Instant until, Instant at) {}

    /** What one complainant said. */
    public record Rating(String complaint, int score, boolean solved, Instant at) {}

    /** Another case: {@code see-also}, {@code merged-from}, {@code merged-into}, {@code split-from} or {@code split-into}. */
    public record Link(String id, String number, String relation, Instant at) {}

    /** A joint complaint. */
    public record Joint(String cause, int complainants, Instant at) {}

    /** Reads them from a trail, oldest step first. */
    static CaseFacts of(List<TrailRow> trail, CaseGrounds grounds) {
        Ground admission = null;
        Ground refusal = null;
        Transfer transfer = null;
        Joint joint = null;
        int reopened = 0;
        List<Order> orders = new ArrayList<>();
        Map<String, Deadline> deadlines = new LinkedHashMap<>();
        List<Rating> ratings = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (TrailRow step : trail) {
            switch (step.event()) {
                case "ComplaintAdmitted" -> admission = ground(step, "jurisdiction", grounds);
                case "ComplaintRefused" -> refusal = ground(step, "ground", grounds);
                case "CaseTransferredOut" -> transfer = transfer(step, grounds);
                case "CaseTakenBack" -> transfer = null;
                case "CaseReopened" -> reopened++;
                case "OutsideOrderRecorded" -> orders.add(order(step, grounds));
                case "DeadlineExtended" -> deadlines.put(said(step, "clock"), deadline(step, grounds));
                case "CaseRated" ->
                    ratings.add(new Rating(
                            said(step, "complaintRef"),
                            Integer.parseInt(said(step, "score")),
                            Boolean.parseBoolean(said(step, "solved")),
                            step.at()));
                case "CaseMerged" -> links.add(link(step, "merged-into"));
                case "CaseSplit" -> links.add(link(step, "split-into"));
                case "CaseLinked" -> links.add(link(step, said(step, "relation")));
                case "JointComplaintFormed" ->
                    joint = new Joint(said(step, "cause"), Integer.parseInt(said(step, "complainants")), step.at());
                default -> {
                    // Told by the row or by the trail alone.
                }
            }
        }
        return new CaseFacts(
                admission, refusal, transfer, orders, List.copyOf(deadlines.values()), ratings, links, joint, reopened);
    }

    private static Ground ground(TrailRow step, String name, CaseGrounds grounds) {
        String id = said(step, name);
        return new Ground(id, grounds.groundTitle(id).orElse(null), step.at());
    }

    private static Transfer transfer(TrailRow step, CaseGrounds grounds) {
        String id = said(step, "authority");
        LocalText name = grounds.authority(id).map(CaseCatalogue.Entry::title).orElse(null);
        return new Transfer(id, name, said(step, "orderNumber"), step.at());
    }

    private static Order order(TrailRow step, CaseGrounds grounds) {
        String id = said(step, "agency");
        LocalText name = grounds.agency(id).map(CaseCatalogue.Entry::title).orElse(null);
        return new Order(id, name, said(step, "number"), step.at());
    }

    private static Deadline deadline(TrailRow step, CaseGrounds grounds) {
        String id = said(step, "clock");
        LocalText name = grounds.clock(id).map(CaseCatalogue.Entry::title).orElse(null);
        return new Deadline(id, name, Instant.parse(said(step, "until")), step.at());
    }

    private static Link link(TrailRow step, String relation) {
        return new Link(said(step, "other"), said(step, "number"), relation, step.at());
    }

    private static String said(TrailRow step, String name) {
        return step.facts().getOrDefault(name, "");
    }
}
