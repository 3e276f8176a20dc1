package org.scenicwatch.core.mediation.compensation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.mediation.compensation.Compensation.Range;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Share;

/** Says why a line of an award comes to its amount. */
final class Reasons {

    private static final int PER_CENT = 100;

    private Reasons() {}

    /** How a share of a base was counted. */
    static LocalText of(Share share, long base, Range counted) {
        LocalText title = share.base().title();
        String zh = title.zh() + " " + yuan(base) + " 元";
        String en = title.en() + " CNY " + yuan(base);
        if (share.least() == PER_CENT && share.most() == PER_CENT) {
            return new LocalText(zh, en);
        }
        String times = " × " + times(share) + " = ";
        return new LocalText(zh + times + yuan(counted) + " 元", en + times + "CNY " + yuan(counted));
    }

    /** The line's shares, and that the least amount took the place of what was counted. */
    static LocalText of(List<LocalText> shares, Range counted, Range floored) {
        String zh = shares.stream().map(LocalText::zh).collect(Collectors.joining("；或者 "));
        String en = shares.stream().map(LocalText::en).collect(Collectors.joining("; or "));
        if (floored.equals(counted)) {
            return new LocalText(zh, en);
        }
        return new LocalText(
                zh + "；不足法定最低额的，按最低额：" + yuan(floored) + " 元",
                en + "; below the legal least, which counts instead: CNY " + yuan(floored));
    }

    private static String times(Share share) {
        String least = factor(share.least());
        return share.least() == share.most() ? least : least + "–" + factor(share.most());
    }

    private static String factor(int percent) {
        return percent % PER_CENT == 0 ? String.valueOf(percent / PER_CENT) : percent + "%";
    }

    private static String yuan(Range range) {
        return range.least() == range.most() ? yuan(range.least()) : yuan(range.least()) + "–" + yuan(range.most());
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,d.%02d", fen / PER_CENT, fen % PER_CENT);
    }
}
