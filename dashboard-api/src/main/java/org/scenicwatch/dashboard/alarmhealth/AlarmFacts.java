package org.scenicwatch.dashboard.alarmhealth;

import java.util.List;

/**
 * What figures are computed from.
 *
 * @param annunciations oldest first
 * @param verified oldest first
 */
record AlarmFacts(List<Annunciation> annunciations, List<VerifiedFire> verified) {}
