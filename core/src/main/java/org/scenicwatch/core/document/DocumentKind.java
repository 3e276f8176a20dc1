package org.scenicwatch.core.document;

import org.scenicwatch.core.LocalText;

/** The papers that the centre issues on a case, each with a series of numbers of its own. */
public enum DocumentKind {
    ADMISSION_NOTICE("受理", "受理通知书", "notice of admission"),
    REFUSAL_NOTICE("不受", "不予受理通知书", "notice of refusal"),
    TRANSFER_LETTER("转办", "转办函", "letter of transfer"),
    MEDIATION_LETTER("调解", "调解书", "mediation letter"),
    END_OF_MEDIATION("终调", "终止调解书", "end of mediation"),
    MEDIATION_AGREEMENT("人调", "人民调解协议书", "people's mediation agreement"),
    PROOF_OF_SERVICE("送达", "送达回证", "proof of service");

    private final String series;
    private final LocalText title;

    DocumentKind(String series, String zh, String en) {
        this.series = series;
        this.title = new LocalText(zh, en);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /**
     * The number as it is printed: the site's sign, the year in hexagonal brackets, the count without leading zeros and
     * 号 (GB/T 9704-2012, 7.2.5).
     *
     * @param site the site's sign (机关代字); may be empty
     * @param year the year at the site
     * @param count how many of the kind the year has, this one included
     */
    public String number(String site, int year, int count) {
        return site + series + "〔" + year + "〕" + count + "号";
    }
}
