package org.scenicwatch.dashboard.access;

import org.scenicwatch.core.identity.FirstStart;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can log in before the first request arrives. */
@Component
class FirstAdministrator implements InitializingBean {

    private final FirstStart firstStart;

    FirstAdministrator(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public void afterPropertiesSet() {
        firstStart.ensureAdministrator();
    }
}
