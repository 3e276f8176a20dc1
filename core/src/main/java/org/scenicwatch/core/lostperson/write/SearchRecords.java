package org.scenicwatch.core.lostperson.write;

/**
 * What is kept of the person and of sightings, beside the events. It changes in the transaction of the event that says so.
 */
interface SearchRecords {

    /** Forgets one entry. */
    void erase(String ref);

    /** Forgets everything of a search and says how many entries that were. */
    int eraseAll(String searchId);
}
