package org.scenicwatch.dashboard;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The scenic area that this installation serves.
 *
 * @param area the area's code in topics and ids
 * @param nameZh what people call it, in Chinese
 * @param nameEn what people call it, in English
 * @param timeZone the zone in which its days begin and its times are shown
 * @param publicUrl the address under which phones and browsers reach the platform; null: the one they came by
 * @param demo whether the data are synthetic, which every screen then says
 */
@ConfigurationProperties("scenicwatch")
public record SiteSettings(
        @DefaultValue("xijiang") String area,
        @DefaultValue("西江千户苗寨") String nameZh,
        @DefaultValue("Xijiang Miao Village") String nameEn,
        @DefaultValue("Asia/Shanghai") ZoneId timeZone,
        @Nullable String publicUrl,
        @DefaultValue("false") boolean demo) {

    /** What people call the area. */
    public LocalText name() {
        return new LocalText(nameZh, nameEn);
    }
}
