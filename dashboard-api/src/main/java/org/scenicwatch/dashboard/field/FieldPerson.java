package org.scenicwatch.dashboard.field;

import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who of those who can be sent calls. */
@Component
public class FieldPerson {

    private final ResponderTables responders;
    private final SiteSettings site;

    FieldPerson(ResponderTables responders, SiteSettings site) {
        this.responders = responders;
        this.site = site;
    }

    /**
     * The caller as somebody who can be sent.
     *
     * @throws ApiProblem 409 when nobody entered this login as a responder
     */
    public ResponderTables.Entry caller() {
        return SignedIn.current()
                .flatMap(who -> responders.ofUser(site.area(), who.actor()))
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "field.not-a-responder",
                        "您的账号尚未登记为处置人员，请联系管理员。",
                        "Your login is not entered as a responder yet; ask the administrator."));
    }

    /** The caller's code. */
    String code() {
        return ResponderIds.code(caller().responderId());
    }
}
