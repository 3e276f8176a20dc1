package org.scenicwatch.dashboard.doorcode;

import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The address that the code of a place leads to: the complaint page with the place filled in. */
@Component
class DoorAddress {

    private final SiteSettings site;

    DoorAddress(SiteSettings site) {
        this.site = site;
    }

    /** The address for a place's code. */
    String of(String place) {
        return base().path("/report").queryParam("place", place).encode().toUriString();
    }

    /** The public address of the settings: a sign on a door must not name the machine it was printed from. */
    private UriComponentsBuilder base() {
        String publicUrl = site.publicUrl();
        return publicUrl == null || publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                : UriComponentsBuilder.fromUriString(publicUrl.replaceAll("/+$", ""));
    }
}
