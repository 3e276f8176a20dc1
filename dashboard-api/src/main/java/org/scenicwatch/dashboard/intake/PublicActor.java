package org.scenicwatch.dashboard.intake;

/** Who acts when somebody of the public does: {@code public:} and the id of their filing, never a name or an address. */
public final class PublicActor {

    private PublicActor() {}

    /** The actor of a vault subject, such as {@code filing:<uuid>}. */
    public static String of(String subject) {
        return "public:" + subject.substring(subject.indexOf(':') + 1);
    }
}
