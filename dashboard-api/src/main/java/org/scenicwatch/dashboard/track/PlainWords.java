package org.scenicwatch.dashboard.track;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseState;

/** A case's state as one says it to a person who knows nothing of cases, and what comes next. */
final class PlainWords {

    private PlainWords() {}

    /** What the state means. */
    static LocalText of(CaseState state) {
        return switch (state) {
            case OPENED -> new LocalText("我们已收到您的反映，值班员正在查看。", "We have your report. An operator is looking at it.");
            case TRIAGED -> new LocalText("已查看，正在安排处理单位。", "It was looked at. We are choosing who will deal with it.");
            case ADMITTED -> new LocalText("已受理，将按正式程序处理。", "It was taken on and goes the formal way.");
            case ASSIGNED -> new LocalText("已派给处理单位，等待接单。", "It was given to those who will deal with it.");
            case TAKEN -> new LocalText("已有人接手，正在处理中。", "Somebody has taken it on. It is being dealt with.");
            case UNDER_WAY -> new LocalText("工作人员已到场，正在处理中。", "Somebody is at the place. It is being dealt with.");
            case IN_MEDIATION -> new LocalText("正在调解中。", "It is being mediated.");
            case RETURNED -> new LocalText("正在更换处理单位。", "Somebody else will deal with it; we are choosing who.");
            case REOPENED -> new LocalText("已重新处理。", "It was taken up again.");
            case RESOLVED -> new LocalText("已处置，等待办结。", "It was settled and will be closed soon.");
            case CLOSED -> new LocalText("已办结。", "It is closed.");
            case REFUSED -> new LocalText("不予受理，原因见下。", "It cannot be taken on; see below why.");
            case WITHDRAWN -> new LocalText("您已撤诉。", "You withdrew it.");
            case TRANSFERRED_OUT -> new LocalText("已转交主管部门处理。", "Another authority deals with it now.");
            case MERGED -> new LocalText("已并入相同事项一并处理。", "It is dealt with together with the same matter.");
        };
    }

    /** What happens next, and what its complainant can do about it. */
    static LocalText next(CaseState state) {
        return switch (state) {
            case OPENED -> new LocalText("接下来：值班员决定由谁处理。", "Next: the operator decides who deals with it.");
            case TRIAGED, RETURNED, REOPENED ->
                new LocalText("接下来：交给处理单位。", "Next: it is given to those who deal with it.");
            case ADMITTED ->
                new LocalText(
                        "接下来：送达被投诉人，由其答复，再行调解。", "Next: the other side hears of it and answers; then it is mediated.");
            case ASSIGNED -> new LocalText("接下来：处理单位接单并联系或到场。", "Next: they take it on, call or come to the place.");
            case TAKEN, UNDER_WAY, IN_MEDIATION ->
                new LocalText("接下来：处理结果会写在本页。", "Next: you will read here how it was settled.");
            case RESOLVED ->
                new LocalText("接下来：中心核对后办结。您可以现在评价。", "Next: the centre checks and closes it. You can rate it now.");
            case CLOSED ->
                new LocalText(
                        "您可以评价；若未解决，请选择“没有解决”，我们会重新处理。",
                        "You can rate it. If it is not solved, say so and it is taken up again.");
            case REFUSED -> new LocalText("您可以评价，并说明不同意的理由。", "You can rate it and say why you do not agree.");
            case WITHDRAWN -> new LocalText("不会再处理。如需要，可另行反映。", "Nothing more happens. You can send a new report.");
            case TRANSFERRED_OUT -> new LocalText("接下来：由该部门与您联系。", "Next: that authority contacts you.");
            case MERGED -> new LocalText("接下来：与相同事项一起答复。", "Next: it is answered together with the same matter.");
        };
    }
}
