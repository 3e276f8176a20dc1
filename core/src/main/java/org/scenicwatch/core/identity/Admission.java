package org.scenicwatch.core.identity;

/** What came of a client's attempt to come in. */
public sealed interface Admission {

    /**
     * The client may come in.
     *
     * @param credential what it may do
     * @param epoch the issue of the credential; a connection is to be cut when this issue is shut out
     */
    record Granted(DeviceCredential credential, long epoch) implements Admission {}

    /**
     * The client may not come in.
     *
     * @param kind why; not for the client's ears
     */
    record Denied(RefusalKind kind) implements Admission {}
}
