package org.scenicwatch.core.device;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fire system behind a user transmission device, or a part of one. It is a device of its own, named
 * {@code {utd}..{system}-{systemAddress}} and {@code {utd}..{system}-{systemAddress}-{type}-{zone}.{number}}. Numbers as
 * in GB/T 26875.3-2011 8.2.1.1 and 8.2.1.2.
 *
 * @param utd the transmission device's code, at most {@link #LONGEST_UTD} characters when its parts are to be registered
 * @param system the type of the system, 0 to 255
 * @param systemAddress the system's address, 0 to 255
 * @param type the type of the part, 0 to 255; {@link #NONE} for the system itself
 * @param zone the part's zone (区号), 0 to 65,535
 * @param number the part's number in its zone (位号), 0 to 65,535
 */
public record UtdPart(String utd, int system, int systemAddress, int type, int zone, int number) {

    /** No part, but the system itself. */
    public static final int NONE = -1;

    /** How long a transmission device's code may be so that every part's name has at most 64 characters. */
    public static final int LONGEST_UTD = 39;

    private static final String SEPARATOR = "..";
    private static final Pattern PLACE =
            Pattern.compile("(\\d{1,3})-(\\d{1,3})(?:-(\\d{1,3})-(\\d{1,5})\\.(\\d{1,5}))?");

    /** The system {@code system} at {@code systemAddress} itself. */
    public static UtdPart system(String utd, int system, int systemAddress) {
        return new UtdPart(utd, system, systemAddress, NONE, 0, 0);
    }

    /** What a device's code names, when it names something behind a transmission device. */
    public static Optional<UtdPart> of(String device) {
        int end = device.indexOf(SEPARATOR);
        Matcher place = end < 1 ? null : PLACE.matcher(device.substring(end + SEPARATOR.length()));
        if (place == null || !place.matches()) {
            return Optional.empty();
        }
        boolean system = place.group(3) == null;
        return Optional.of(new UtdPart(
                device.substring(0, end),
                Integer.parseInt(place.group(1)),
                Integer.parseInt(place.group(2)),
                system ? NONE : Integer.parseInt(place.group(3)),
                system ? 0 : Integer.parseInt(place.group(4)),
                system ? 0 : Integer.parseInt(place.group(5))));
    }

    /** How many characters of a device's code name where it reports: all, or what stands before the separator. */
    public static int lengthOfReporter(String device) {
        int end = device.indexOf(SEPARATOR);
        return end < 1 ? device.length() : end;
    }

    /** The code under which it is a device. */
    public String device() {
        String place = utd + SEPARATOR + system + "-" + systemAddress;
        return type == NONE ? place : place + "-" + type + "-" + zone + "." + number;
    }

    /**
     * The kind of device that a part of this type is, by whose rules it is judged when nobody registered it; what is no
     * detector, call point or sprinkler counts as part of the transmission device. Source: GB/T 26875.3-2011 table 5.
     */
    public DeviceKind kind() {
        if ((type >= 10 && type <= 13) || type == 74) {
            return DeviceKind.GAS;
        }
        if (type == 23 || type == 24) {
            return DeviceKind.CALLPOINT;
        }
        if (type >= 30 && type <= 37) {
            return DeviceKind.HEAT;
        }
        if (type == 25 || (type >= 40 && type <= 44) || (type >= 50 && type <= 79)) {
            // Detectors of smoke, of several things, of flames, pictures and sound.
            return DeviceKind.SMOKE;
        }
        return type >= 96 && type <= 99 ? DeviceKind.SPRINKLER : DeviceKind.UTD;
    }
}
