package org.scenicwatch.ingest.decode;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a pack and resolves each against the base fields before it (RFC 8428 sections 4.1-4.6): hands on
 * name, unit, value, sum and time as they are once the base fields are added.
 */
final class SenmlRecords implements JsonCursor.RecordReader {

    /** RFC 8428: every reader understands version 10. */
    private static final double VERSION = 10;

    /** RFC 9100: version 10 with the feature "secondary units". */
    private static final double VERSION_WITH_SECONDARY_UNITS = 26;

    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_UNIT = 32;
    private static final int LONGEST_TEXT = 4_096;

    /** RFC 8428 section 6: the integers that stand for the labels in CBOR; text labels there are extensions. */
    private static final Map<String, String> LABEL_BY_CBOR = Map.ofEntries(
            Map.entry("-1", "bver"),
            Map.entry("-2", "bn"),
            Map.entry("-3", "bt"),
            Map.entry("-4", "bu"),
            Map.entry("-5", "bv"),
            Map.entry("-6", "bs"),
            Map.entry("0", "n"),
            Map.entry("1", "u"),
            Map.entry("2", "v"),
            Map.entry("3", "vs"),
            Map.entry("4", "vb"),
            Map.entry("5", "s"),
            Map.entry("6", "t"),
            Map.entry("7", "ut"),
            Map.entry("8", "vd"));

    /** Takes resolved records. */
    interface Resolved {

        /**
         * One value of one name.
         *
         * @param name base name and name
         * @param unit the unit or the base unit
         * @param value the value with the base value, NaN without one
         * @param flag the boolean value
         * @param sum the sum with the base sum, NaN without one
         * @param time seconds, base time and time added; zero without either
         */
        void value(
                String name,
                @Nullable String unit,
                double value,
                @Nullable Boolean flag,
                double sum,
                double time,
                JsonCursor cursor);
    }

    private final boolean cbor;
    private final Resolved resolved;

    private String baseName = "";
    private @Nullable String baseUnit;
    private double baseTime;
    private double baseValue = Double.NaN;
    private double baseSum = Double.NaN;
    private double version = VERSION;
    private boolean first = true;

    private boolean regular;
    private String name = "";
    private @Nullable String unit;
    private double value = Double.NaN;
    private double sum = Double.NaN;
    private double time;
    private @Nullable Boolean flag;
    private int values;

    SenmlRecords(boolean cbor, Resolved resolved) {
        this.cbor = cbor;
        this.resolved = resolved;
    }

    @Override
    public void read(String field, JsonCursor cursor) {
        String label = cbor ? LABEL_BY_CBOR.getOrDefault(field, "") : field;
        switch (label) {
            case "bver" -> readVersion(cursor);
            case "bn" -> baseName = cursor.text("bn", LONGEST_NAME);
            case "bt" -> baseTime = cursor.number("bt");
            case "bu" -> baseUnit = cursor.text("bu", LONGEST_UNIT);
            case "bv" -> baseValue = cursor.number("bv");
            case "bs" -> baseSum = cursor.number("bs");
            default -> {
                regular |= readRegular(label, cursor);
                if (field.endsWith("_")) {
                    // An extension that must be understood, and is not.
                    throw cursor.refuse(Reason.UNKNOWN_FIELD, "");
                }
            }
        }
    }

    private boolean readRegular(String label, JsonCursor cursor) {
        switch (label) {
            case "n" -> name = cursor.text("n", LONGEST_NAME);
            case "u" -> unit = cursor.text("u", LONGEST_UNIT);
            case "t" -> time = cursor.number("t");
            case "ut" -> cursor.number("ut");
            case "s" -> sum = cursor.number("s");
            case "v" -> {
                value = cursor.number("v");
                values++;
            }
            case "vb" -> {
                flag = cursor.flag("vb");
                values++;
            }
            // No metric of any kind is a text or a blob.
            case "vs" -> {
                cursor.text("vs", LONGEST_TEXT);
                throw cursor.refuse(Reason.WRONG_TYPE, "vs");
            }
            case "vd" -> throw cursor.refuse(Reason.WRONG_TYPE, "vd");
            default -> {
                cursor.skip();
                return false;
            }
        }
        return true;
    }

    private void readVersion(JsonCursor cursor) {
        double given = cursor.number("bver");
        boolean understood = given == VERSION_WITH_SECONDARY_UNITS || (given >= 1 && given <= VERSION);
        if (given != Math.rint(given) || !understood || (!first && given != version)) {
            throw cursor.refuse(Reason.UNSUPPORTED_VERSION, "bver");
        }
        version = given;
    }

    @Override
    public void endRecord(JsonCursor cursor) {
        if (values > 1) {
            throw cursor.refuse(Reason.DUPLICATE_KEY, "v");
        }
        if (regular) {
            resolve(cursor);
        }
        first = false;
        regular = false;
        name = "";
        unit = null;
        value = Double.NaN;
        sum = Double.NaN;
        time = 0;
        flag = null;
        values = 0;
    }

    private void resolve(JsonCursor cursor) {
        String resolvedName = baseName + name;
        if (!isName(resolvedName)) {
            throw cursor.refuse(resolvedName.isEmpty() ? Reason.MISSING_FIELD : Reason.OUT_OF_RANGE, "n");
        }
        double resolvedValue = flag == null ? added(baseValue, value) : Double.NaN;
        double resolvedSum = added(baseSum, sum);
        if (flag == null && Double.isNaN(resolvedValue) && Double.isNaN(resolvedSum)) {
            throw cursor.refuse(Reason.MISSING_FIELD, "v");
        }
        if (Double.isInfinite(resolvedValue) || Double.isInfinite(resolvedSum)) {
            throw cursor.refuse(Reason.NOT_A_NUMBER, Double.isInfinite(resolvedValue) ? "v" : "s");
        }
        resolved.value(
                resolvedName,
                unit == null ? baseUnit : unit,
                resolvedValue,
                flag,
                resolvedSum,
                baseTime + time,
                cursor);
    }

    /** What is missing counts as zero; NaN when both are. */
    private static double added(double base, double own) {
        if (Double.isNaN(base)) {
            return own;
        }
        return Double.isNaN(own) ? base : base + own;
    }

    /** RFC 8428 section 4.5.1. */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && (i == 0 || "-:./_".indexOf(c) < 0)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
