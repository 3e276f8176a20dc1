package org.scenicwatch.core.complainant;

/** A step that whoever reported something is told of by text message. */
public interface TextStep {

    /** The word in message ids. */
    String key();

    /** The id of its text. */
    String template();

    /** Whether it can wait for the end of the quiet hours. */
    boolean waits();
}
