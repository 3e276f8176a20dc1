package org.scenicwatch.core.device;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A device was not taken into the registry; it says which field is wrong. */
public final class DeviceRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    private DeviceRefused(String reason, String field, String zh, String en) {
        super("device." + reason, new LocalText(zh, en));
        this.field = field;
    }

    /** The field that is wrong, by its name in the registry. */
    @Override
    public String field() {
        return field;
    }

    /** {@code device.kind-mismatch}: the id belongs to a device of another kind. */
    public static DeviceRefused kindMismatch(String registered, String given) {
        return new DeviceRefused(
                "kind-mismatch",
                "kind",
                "该编号已登记为 " + registered + "，不能改为 " + given + "。",
                "This id is registered as a " + registered + " and cannot become a " + given + ".");
    }

    /** {@code device.bad-name}: the id does not fit into a topic. */
    public static DeviceRefused badName(String name) {
        return new DeviceRefused(
                "bad-name",
                "device",
                "设备编号须为 1-64 个字母、数字或 . _ -：" + name,
                "A device's id is 1-64 characters of A-Z, a-z, 0-9, . _ -: " + name);
    }

    /** {@code device.bad-position}: longitude, latitude or elevation is not on this earth. */
    public static DeviceRefused badPosition(double lon, double lat) {
        return new DeviceRefused(
                "bad-position",
                "lon",
                "经纬度不正确：" + lon + ", " + lat,
                "Longitude and latitude are not right: " + lon + ", " + lat);
    }

    /** {@code device.bad-interval}: the report interval is neither 0 (it reports on events only) nor up to a week. */
    public static DeviceRefused badInterval(int seconds) {
        return new DeviceRefused(
                "bad-interval",
                "interval_s",
                "上报间隔须为 0（仅事件上报）或 1 秒到 7 天：" + seconds,
                "The report interval is 0 (reports on events only) or lies between one second and seven days: "
                        + seconds);
    }

    /** {@code device.bad-attribute}: a figure is not a finite number. */
    public static DeviceRefused badAttribute(String attribute) {
        return new DeviceRefused(
                "bad-attribute",
                "attributes",
                "属性值不是有效数字：" + attribute,
                "This attribute is not a finite number: " + attribute);
    }

    /** {@code device.invalid-end}: test or maintenance would end in the past or last too long. */
    public static DeviceRefused badEnd(DeviceMode mode) {
        long hours = mode.longest().toHours();
        return new DeviceRefused(
                "invalid-end",
                "until",
                "结束时间须在将来，且不超过 " + hours + " 小时。",
                "The end lies in the future, at most " + hours + " hours ahead.");
    }

    /** {@code device.in-service}: there is no test or maintenance to end. */
    public static DeviceRefused inService() {
        return new DeviceRefused(
                "in-service", "device", "该设备不在测试或维护中。", "This device is in neither test nor maintenance.");
    }
}
