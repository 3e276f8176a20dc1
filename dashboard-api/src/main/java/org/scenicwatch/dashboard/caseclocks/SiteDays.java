package org.scenicwatch.dashboard.caseclocks;

import org.scenicwatch.core.alarm.rulebook.RulesInForce;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/** The working days of the site: those of its rule book, or those shipped before there is one. */
@Component
class SiteDays {

    private final RulesInForce rules;
    private final SiteSettings site;
    private final SiteCalendar shipped;

    SiteDays(RulesInForce rules, SiteSettings site) {
        this.rules = rules;
        this.site = site;
        this.shipped = PublicHolidays.ofChina().calendarIn(site.timeZone());
    }

    SiteCalendar calendar() {
        return rules.of(site.area()).map(book -> book.set().calendar()).orElse(shipped);
    }
}
