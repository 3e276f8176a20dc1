package org.scenicwatch.core.casework.write;

import java.util.List;

/**
 * What moves from one case to another.
 *
 * @param number the number of the case that held it
 * @param alarms the alarm occurrences
 * @param complaints the complaints, with when they were filed
 */
record CaseContent(String number, List<AlarmOccurrence> alarms, List<FiledComplaint> complaints) {}
