package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.mediation.MediationBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says in people's words what happened in a mediation of a case. */
@Component
class MediationTexts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MediationBook book;
    private final ZoneId timeZone;

    MediationTexts(MediationBook book, @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone) {
        this.book = book;
        this.timeZone = ZoneId.of(timeZone);
    }

    /** Empty for a step that is none of a mediation. */
    Optional<LocalText> of(TrailRow step) {
        MediationBook.Sheet sheet = book.sheet();
        return Optional.ofNullable(
                switch (step.event()) {
                    case "PartyNamed" -> with("登记当事人", "Party recorded", title(sheet.roles(), step, "role"));
                    case "MediatorNamed" -> new LocalText("指定调解员", "Mediator named");
                    case "MediatorObjectedTo" ->
                        with("申请回避", "Mediator objected to", title(sheet.objections(), step, "ground"));
                    case "ObjectionDismissed" -> new LocalText("驳回回避申请", "Objection dismissed");
                    case "MediatorStoodDown" ->
                        with("调解员退出", "Mediator stood down", title(sheet.departures(), step, "ground"));
                    case "SessionScheduled" -> scheduled(step, title(sheet.ways(), step, "way"));
                    case "SessionHeld" -> new LocalText("调解场次已举行", "Session held");
                    case "SessionFailed" ->
                        with("调解场次未举行", "Session not held", title(sheet.failures(), step, "ground"));
                    case "ClaimStated" -> new LocalText("登记赔偿依据", "Figures for compensation recorded");
                    case "OfferMade" -> with("提出方案", "Offer made", amount(step));
                    case "OfferRemarked" -> remarked(step);
                    case "OfferAccepted" -> new LocalText("接受方案", "Offer accepted");
                    case "OfferRefused" -> new LocalText("拒绝方案", "Offer refused");
                    case "OfferWithdrawn" -> new LocalText("撤回方案", "Offer withdrawn");
                    case "AgreementReached" -> with("登记调解协议", "Agreement recorded", amount(step));
                    case "AgreementSetAside" -> new LocalText("撤销协议登记", "Agreement set aside");
                    default -> ofFollowUp(step);
                });
    }

    private static @Nullable LocalText ofFollowUp(TrailRow step) {
        return switch (step.event()) {
            case "PerformanceReminded" -> new LocalText("催告履行", "Reminded of performance");
            case "ItemPerformed" -> new LocalText("协议内容已履行", "Agreed item performed");
            case "ItemDefaulted" -> new LocalText("协议内容未履行", "Agreed item not performed");
            case "ReceiptKept" -> new LocalText("收到履行凭证", "Receipt kept");
            case "ConfirmationApplied" -> new LocalText("共同申请司法确认", "Judicial confirmation applied for");
            case "ConfirmationDecided" ->
                "true".equals(step.facts().get("confirmed"))
                        ? new LocalText("法院确认协议有效", "Court confirmed the agreement")
                        : new LocalText("法院未确认协议", "Court did not confirm the agreement");
            default -> null;
        };
    }

    private LocalText scheduled(TrailRow step, @Nullable LocalText way) {
        LocalText arranged = with("安排调解场次", "Session arranged", way);
        String startsAt = step.facts().get("startsAt");
        if (startsAt == null) {
            return arranged;
        }
        String when = MINUTE.format(Instant.parse(startsAt).atZone(timeZone));
        return new LocalText(arranged.zh() + "，" + when, arranged.en() + ", " + when);
    }

    private static LocalText remarked(TrailRow step) {
        String least = step.facts().getOrDefault("least", "");
        String most = step.facts().getOrDefault("most", "");
        return new LocalText(
                "方案不在法定口径（" + least + "–" + most + " CNY）之内，已说明理由",
                "Offer outside of the legal range (" + least + "–" + most + " CNY), reason given");
    }

    private static @Nullable LocalText amount(TrailRow step) {
        String amount = step.facts().get("amount");
        if (amount == null) {
            return null;
        }
        String text = amount + " " + step.facts().getOrDefault("currency", "");
        return new LocalText(text.strip(), text.strip());
    }

    private static @Nullable LocalText title(List<MediationBook.Choice> choices, TrailRow step, String fact) {
        String id = step.facts().get(fact);
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(MediationBook.Choice::title)
                .orElse(null);
    }

    private static LocalText with(String zh, String en, @Nullable LocalText what) {
        return what == null ? new LocalText(zh, en) : new LocalText(zh + "：" + what.zh(), en + ": " + what.en());
    }
}
