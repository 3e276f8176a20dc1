package org.scenicwatch.core.casework.routing;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/** What routing says to people about each step. */
final class RoutingTexts {

    private RoutingTexts() {}

    static Proposal.Reason matches(RoutingRule rule) {
        return ofRule(
                rule,
                "rule-matches",
                "规则“" + rule.title().zh() + "”适用",
                "Rule “" + rule.title().en() + "” matches");
    }

    /** @param against the condition that does not hold */
    static Proposal.Reason against(RoutingRule rule, String against) {
        LocalText why =
                switch (against) {
                    case "category" -> new LocalText("事件类别不符", "another category");
                    case "cause" -> new LocalText("事由不符", "another cause");
                    case "remit" -> new LocalText("职能不符", "another remit");
                    case "priority" -> new LocalText("级别不符", "another priority");
                    case "origin" -> new LocalText("来源不符", "another origin");
                    case "place" -> new LocalText("不在规则所列地点", "not at its places");
                    case "time" -> time(rule);
                    case "staffed" -> new LocalText("此刻无人值班", "nobody is on duty for it now");
                    default -> new LocalText("在办件数已满", "no room for another case");
                };
        return ofRule(
                rule,
                "not-" + against,
                "规则“" + rule.title().zh() + "”不适用：" + why.zh(),
                "Rule “" + rule.title().en() + "” does not match: " + why.en());
    }

    static Proposal.Reason nobody(RoutingRule rule) {
        return ofRule(
                rule,
                "rule-without-body",
                "规则“" + rule.title().zh() + "”所列单位此刻均不能接办，继续查找",
                "No body of rule “" + rule.title().en() + "” can take it now; looking further");
    }

    static Proposal.Reason usualBody(Body body) {
        return ofBody(
                body,
                "usual-body",
                "无其他规则适用，按类别默认单位：" + zh(body),
                "No rule decides; the category's own body: " + en(body));
    }

    static Proposal.Reason lastResort(Body body) {
        return ofBody(
                body,
                "last-resort",
                "无其他单位可接办，由兜底单位接办：" + zh(body),
                "Nobody else can take it; the last resort: " + en(body));
    }

    static Proposal.Reason objected(Body body) {
        return ofBody(body, "objected", zh(body) + "已退单且未被驳回，不再提议", en(body) + " gave it back and was not overruled");
    }

    static Proposal.Reason cannotLead(Body body) {
        return ofBody(body, "cannot-lead", zh(body) + "不能牵头", en(body) + " cannot lead");
    }

    static Proposal.Reason closed(Body body, @Nullable Body standIn) {
        String zh = zh(body) + "此刻不在办公时间（" + body.hoursText().zh() + "），";
        String en = en(body) + " is closed at this hour (" + body.hoursText().en() + "), ";
        return standIn == null
                ? ofBody(body, "closed", zh + "无代办单位", en + "nobody stands in")
                : ofBody(body, "stands-in", zh + "由" + zh(standIn) + "代办", en + "stands in: " + en(standIn));
    }

    static Proposal.Reason leastLoaded(@Nullable String rule, Body body, int open) {
        return new Proposal.Reason(
                "least-loaded",
                rule,
                body.id(),
                new LocalText(
                        zh(body) + "在办最少（" + open + " 件）", en(body) + " has the fewest open cases (" + open + ")"));
    }

    static Proposal.Reason full(Body body, int open) {
        return ofBody(
                body,
                "full",
                zh(body) + "在办 " + open + " 件，已达上限 " + body.capacity() + " 件",
                en(body) + " has " + open + " open cases and can carry " + body.capacity());
    }

    static Proposal.Reason staffed(Body body, boolean staffed) {
        return staffed
                ? ofBody(body, "on-duty", zh(body) + "此刻有人值班", "Somebody is on duty for " + en(body) + " now")
                : ofBody(
                        body,
                        "nobody-on-duty",
                        zh(body) + "此刻未排班，请电话确认",
                        "Nobody is on the roster for " + en(body) + " now; call");
    }

    static Proposal.Reason team(Body body, Body.Team team, boolean named) {
        return named
                ? ofBody(
                        body,
                        "team",
                        "规则指定：" + team.title().zh(),
                        "The rule names " + team.title().en())
                : ofBody(body, "team", team.title().zh() + "负责此地", team.title().en() + " covers this place");
    }

    static Proposal.Reason noTeam(Body body) {
        return ofBody(body, "no-team", zh(body) + "没有队组负责此地", "No team of " + en(body) + " covers this place");
    }

    static Proposal.Reason joint(Body body) {
        return ofBody(body, "joint", zh(body) + "协办", en(body) + " works on it too");
    }

    private static LocalText time(RoutingRule rule) {
        Opening time = rule.when().time();
        return time == null
                ? new LocalText("时间不符", "another hour")
                : new LocalText(
                        "时间不符（仅" + time.text().zh() + "）",
                        "another hour (only " + time.text().en() + ")");
    }

    private static Proposal.Reason ofRule(RoutingRule rule, String code, String zh, String en) {
        return new Proposal.Reason(code, rule.id(), null, new LocalText(zh, en));
    }

    private static Proposal.Reason ofBody(Body body, String code, String zh, String en) {
        return new Proposal.Reason(code, null, body.id(), new LocalText(zh, en));
    }

    private static String zh(Body body) {
        return body.title().zh();
    }

    private static String en(Body body) {
        return body.title().en();
    }
}
