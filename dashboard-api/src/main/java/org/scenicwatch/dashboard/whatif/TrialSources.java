package org.scenicwatch.dashboard.whatif;

import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.springframework.stereotype.Component;

/** Where a run finds devices and what they told. */
@Component
record TrialSources(HistoryStore history, StateReportsTable states, TrialDevices devices, SiteSettings site) {}
