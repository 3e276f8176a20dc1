package org.scenicwatch.core.casework;

/** Where a case stands; what each state allows is the table of {@code docs/case-states.md}. */
public enum CaseState {
    /** 已登记: somebody or something opened it. */
    OPENED,
    /** 已分流: category, remit and priority are settled. */
    TRIAGED,
    /** 受理: a formal complaint that the body deals with. */
    ADMITTED,
    /** 不予受理: a complaint turned down on a legal ground. */
    REFUSED,
    /** 已派单: a body has it. */
    ASSIGNED,
    /** 已接单: somebody of the body has it. */
    TAKEN,
    /** 处置中: at work on the spot. */
    UNDER_WAY,
    /** 调解中: before a mediator. */
    IN_MEDIATION,
    /** 已退单: the body gave it back with a ground. */
    RETURNED,
    /** 已处置: the matter is settled, the case not yet closed. */
    RESOLVED,
    /** 办结: over. */
    CLOSED,
    /** 重办: taken up again. */
    REOPENED,
    /** 并案: goes on in another case. */
    MERGED,
    /** 转办: another authority has it. */
    TRANSFERRED_OUT,
    /** 撤诉: the complainant took it back. */
    WITHDRAWN
}
