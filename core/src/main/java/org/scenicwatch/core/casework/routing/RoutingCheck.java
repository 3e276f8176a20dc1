package org.scenicwatch.core.casework.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.notification.Duty;

/**
 * Looks for what is wrong with bodies and rules: names of nothing, hours that mean nothing, circles of stand-ins, rules
 * that can never decide because an earlier one takes all that they would.
 */
public final class RoutingCheck {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TITLE = 200;

    private final RoutingBook book;
    private final CaseCatalogue catalogue;
    private final Predicate<String> placeKnown;
    private final List<RoutingFault> faults = new ArrayList<>();

    private RoutingCheck(RoutingBook book, CaseCatalogue catalogue, Predicate<String> placeKnown) {
        this.book = book;
        this.catalogue = catalogue;
        this.placeKnown = placeKnown;
    }

    /** What is wrong with the book, in its order; nothing: it is sound. */
    public static List<RoutingFault> faults(RoutingBook book, CaseCatalogue catalogue, Predicate<String> placeKnown) {
        RoutingCheck check = new RoutingCheck(book, catalogue, placeKnown);
        check.bodies();
        check.rules();
        return check.faults;
    }

    private void bodies() {
        for (Body body : book.bodies()) {
            body(body, "bodies[" + body.id() + "].");
        }
        Body last = book.body(book.lastResort()).orElse(null);
        if (last == null) {
            fault("lastResort", "unknown-body", "没有此办理单位：" + book.lastResort(), "No such body: " + book.lastResort());
        } else if (!last.isAlwaysOpen() || !last.mayLead()) {
            fault(
                    "bodies[" + last.id() + "].hours",
                    "invalid-last-resort",
                    "兜底单位须全天办公且可牵头。",
                    "The last resort is always open and may lead.");
        }
    }

    private void body(Body body, String at) {
        title(at + "purpose", body.purpose());
        known(at + "remits", body.remits(), id -> catalogue.remit(id).isPresent(), "unknown-remit", "职能", "remit");
        known(at + "duties", body.duties(), id -> Duty.of(id).isPresent(), "unknown-duty", "值班岗位", "duty");
        known(
                at + "languages",
                body.languages(),
                id -> LANGUAGE.matcher(id).matches(),
                "invalid-language",
                "语言",
                "language");
        for (int i = 0; i < body.hours().size(); i++) {
            hours(at + "hours[" + i + "]", body.hours().get(i));
        }
        Set<String> teams = new HashSet<>();
        for (int i = 0; i < body.teams().size(); i++) {
            Body.Team team = body.teams().get(i);
            String field = at + "teams[" + i + "].";
            code(field + "id", team.id(), teams);
            title(field + "title", team.title());
            known(field + "places", team.places(), placeKnown, "unknown-place", "地点", "place");
        }
        Integer capacity = body.capacity();
        if (capacity != null && capacity < 1) {
            fault(at + "capacity", "invalid-capacity", "可承办件数须为 1 以上。", "A body can carry at least 1 case.");
        }
        standIn(body, at + "standIn");
    }

    private void standIn(Body body, String field) {
        if (body.standIn() == null) {
            return;
        }
        Set<String> seen = new TreeSet<>(Set.of(body.id()));
        Body next = body;
        while (next.standIn() != null) {
            String id = next.standIn();
            Body after = book.body(id).orElse(null);
            if (after == null) {
                if (next == body) {
                    fault(field, "unknown-body", "没有此办理单位：" + id, "No such body: " + id);
                }
                return;
            }
            if (!seen.add(id)) {
                fault(
                        field,
                        "invalid-circle",
                        "代办单位形成循环：" + String.join(" → ", seen) + " → " + id,
                        "Stand-ins form a circle: " + String.join(" → ", seen) + " → " + id);
                return;
            }
            if (next == body && body.mayLead() && !after.mayLead()) {
                fault(field, "invalid-stand-in", "代办单位须可牵头。", "Who stands in for a body that leads may lead too.");
            }
            next = after;
        }
    }

    private void rules() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < book.rules().size(); i++) {
            rule(book.rules().get(i), "rules[" + i + "].", ids);
        }
        for (int i = 0; i < book.rules().size(); i++) {
            RoutingRule rule = book.rules().get(i);
            String field = "rules[" + i + "]";
            if (categories(rule.when()).isEmpty()) {
                fault(field, "invalid-unreachable", "没有任何类别符合此规则。", "No category fits this rule.");
                continue;
            }
            for (RoutingRule earlier : book.rules().subList(0, i)) {
                if (covers(earlier.when(), rule.when())) {
                    fault(
                            field,
                            "invalid-unreachable",
                            "此规则永远轮不到：规则“" + earlier.title().zh() + "”在前且条件更宽。",
                            "This rule is never reached: rule “"
                                    + earlier.title().en() + "” stands before it and takes all" + " that it would.");
                    break;
                }
            }
        }
    }

    private void rule(RoutingRule rule, String at, Set<String> ids) {
        code(at + "id", rule.id(), ids);
        title(at + "title", rule.title());
        RoutingRule.When when = rule.when();
        known(at + "when.categories", when.categories(), this::isCategory, "unknown-category", "类别", "category");
        known(at + "when.causes", when.causes(), this::isCause, "unknown-cause", "事由", "cause");
        known(at + "when.remits", when.remits(), id -> catalogue.remit(id).isPresent(), "unknown-remit", "职能", "remit");
        known(
                at + "when.priorities",
                when.priorities(),
                names(Priority.values()),
                "unknown-priority",
                "级别",
                "priority");
        known(at + "when.origins", when.origins(), names(CaseOrigin.values()), "unknown-origin", "来源", "origin");
        known(at + "when.places", when.places(), placeKnown, "unknown-place", "地点", "place");
        if (when.time() != null) {
            hours(at + "when.time", when.time());
        }
        known(at + "leads", rule.leads(), this::isBody, "unknown-body", "办理单位", "body");
        known(at + "joint", rule.joint(), this::isBody, "unknown-body", "办理单位", "body");
        if (rule.leads().isEmpty()) {
            fault(at + "leads", "lead-required", "规则须指定牵头单位。", "A rule names who leads.");
        }
        for (int i = 0; i < rule.leads().size(); i++) {
            String id = rule.leads().get(i);
            if (book.body(id).filter(body -> !body.mayLead()).isPresent()) {
                fault(at + "leads[" + i + "]", "invalid-lead", "该单位不能牵头：" + id, "This body cannot lead: " + id);
            }
            if (rule.joint().contains(id)) {
                fault(at + "joint", "invalid-joint", "牵头单位不能同时协办：" + id, "Who leads does not help itself: " + id);
            }
        }
        team(rule, at + "team");
    }

    private void team(RoutingRule rule, String field) {
        String team = rule.team();
        if (team != null
                && (rule.leads().size() != 1
                        || book.body(rule.leads().get(0)).stream()
                                .flatMap(body -> body.teams().stream())
                                .noneMatch(each -> each.id().equals(team)))) {
            fault(field, "unknown-team", "牵头单位没有此队组：" + team, "The body that leads has no such team: " + team);
        }
    }

    /** Whether the earlier rule takes every case that the later one would. */
    private boolean covers(RoutingRule.When earlier, RoutingRule.When later) {
        return !earlier.staffed()
                && !earlier.room()
                && categories(earlier).containsAll(categories(later))
                && covers(earlier.remits(), later.remits())
                && covers(earlier.priorities(), later.priorities())
                && covers(earlier.origins(), later.origins())
                && covers(earlier.places(), later.places())
                && (earlier.time() == null || Objects.equals(earlier.time(), later.time()));
    }

    private static boolean covers(List<String> earlier, List<String> later) {
        return earlier.isEmpty() || !later.isEmpty() && earlier.containsAll(later);
    }

    /** The categories that fit, by themselves and by their cause. */
    private Set<String> categories(RoutingRule.When when) {
        return catalogue.categories().stream()
                .filter(each -> when.categories().isEmpty() || when.categories().contains(each.id()))
                .filter(each -> when.causes().isEmpty() || when.causes().contains(each.cause()))
                .map(CaseCatalogue.Category::id)
                .collect(Collectors.toSet());
    }

    private boolean isCategory(String id) {
        return catalogue.categories().stream().anyMatch(each -> each.id().equals(id));
    }

    private boolean isCause(String id) {
        return catalogue.categories().stream().anyMatch(each -> each.cause().equals(id));
    }

    private boolean isBody(String id) {
        return book.body(id).isPresent();
    }

    private static Predicate<String> names(Enum<?>[] values) {
        return id -> Stream.of(values).anyMatch(value -> value.name().equals(id));
    }

    private void known(String field, List<String> ids, Predicate<String> isKnown, String reason, String zh, String en) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (!isKnown.test(id)) {
                fault(field + "[" + i + "]", reason, "没有此" + zh + "：" + id, "There is no such " + en + ": " + id);
            } else if (!seen.add(id)) {
                fault(field + "[" + i + "]", "invalid-repeat", "重复：" + id, "Named twice: " + id);
            }
        }
    }

    private void hours(String field, Opening opening) {
        if (!opening.isSound()) {
            fault(
                    field,
                    "invalid-hours",
                    "时间须为 every-day、working-days、days-off 或星期，以及 HH:mm 起止时间。",
                    "Hours are every-day, working-days, days-off or a day of the week, from and until as HH:mm.");
        }
    }

    private void code(String field, @Nullable String id, Set<String> ids) {
        if (id == null || id.length() > LONGEST_CODE || !CODE.matcher(id).matches()) {
            fault(field, "invalid-id", "代码只能含小写字母、数字和连字符。", "A code is small letters, digits and hyphens.");
        } else if (!ids.add(id)) {
            fault(field, "invalid-repeat", "重复：" + id, "Named twice: " + id);
        }
    }

    private void title(String field, @Nullable LocalText text) {
        if (text == null || !isTitle(text.zh()) || !isTitle(text.en())) {
            fault(
                    field,
                    "invalid-title",
                    "须有中英文名称，各不超过 " + LONGEST_TITLE + " 字。",
                    "Give a text in Chinese and English of at most " + LONGEST_TITLE + " characters.");
        }
    }

    private static boolean isTitle(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_TITLE;
    }

    private void fault(String field, String reason, String zh, String en) {
        faults.add(new RoutingFault(field, reason, new LocalText(zh, en)));
    }
}
