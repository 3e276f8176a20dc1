package org.scenicwatch.dashboard.open311;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other programs may do by Open311.
 *
 * @param lists whether requests are listed for everybody; without it a request is given by its id only
 * @param withoutKey whether a request is taken without the key of a program
 * @param unlisted codes of categories that are never listed
 */
@ConfigurationProperties("scenicwatch.open311")
public record Open311Settings(
        @DefaultValue("false") boolean lists,
        @DefaultValue("false") boolean withoutKey,

        @DefaultValue({"harm-to-minor", "lost-person", "injury-or-illness"})
        Set<String> unlisted) {}
