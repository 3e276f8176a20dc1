package org.scenicwatch.dashboard.signs;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.live.LotRow;
import org.springframework.stereotype.Component;

/** The car parks as the screen shows them, so that sign and screen never differ. */
@Component
class LiveCarParks implements CarParks {

    private final LiveView live;
    private final SiteSettings site;

    LiveCarParks(LiveView live, SiteSettings site) {
        this.live = live;
        this.site = site;
    }

    @Override
    public Map<String, LotCount> byCode() {
        return byCode(site.area(), live.lots());
    }

    static Map<String, LotCount> byCode(String area, Collection<LotRow> rows) {
        Map<String, LotCount> lots = new HashMap<>();
        for (LotRow row : rows) {
            lots.put(
                    row.id().substring(area.length() + 1),
                    new LotCount(row.name(), row.capacity(), row.occupied(), row.at()));
        }
        return lots;
    }
}
