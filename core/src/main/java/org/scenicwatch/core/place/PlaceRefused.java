package org.scenicwatch.core.place;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A place was not taken into the registry; it says which field is wrong. */
public final class PlaceRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    private PlaceRefused(String reason, String field, String zh, String en) {
        super("place." + reason, new LocalText(zh, en));
        this.field = field;
    }

    /** The field that is wrong, by its name in the registry. */
    @Override
    public String field() {
        return field;
    }

    /** {@code place.layer-mismatch}: the code belongs to a place of another layer. */
    public static PlaceRefused layerMismatch(String registered, String given) {
        return new PlaceRefused(
                "layer-mismatch",
                "layer",
                "该编号已登记为 " + registered + "，不能改为 " + given + "。",
                "This code is registered as a " + registered + " and cannot become a " + given + ".");
    }

    /** {@code place.bad-code}: the code does not fit into a link. */
    public static PlaceRefused badCode(String code) {
        return new PlaceRefused(
                "bad-code",
                "code",
                "地点编号须为 1-64 个字母、数字或 . _ -：" + code,
                "A place's code is 1-64 characters of A-Z, a-z, 0-9, . _ -: " + code);
    }

    /** {@code place.bad-geometry}: the shape is not a GeoJSON geometry. */
    public static PlaceRefused badGeometry() {
        return new PlaceRefused(
                "bad-geometry", "geometry", "图形不是有效的 GeoJSON 几何对象。", "The shape is not a GeoJSON geometry object.");
    }

    /** {@code place.own-parent}: a place cannot be part of itself. */
    public static PlaceRefused ownParent() {
        return new PlaceRefused("own-parent", "parent", "地点不能属于自己。", "A place cannot be part of itself.");
    }
}
