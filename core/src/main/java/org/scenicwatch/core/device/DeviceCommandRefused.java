package org.scenicwatch.core.device;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command to a device was refused; it says which field of the request is wrong. */
public final class DeviceCommandRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String field;

    /** The refusal {@code command.{reason}} of the request's field {@code field}. */
    public DeviceCommandRefused(String reason, String field, String zh, String en) {
        super("command." + reason, new LocalText(zh, en));
        this.field = field;
    }

    /** The field that is wrong; {@code verb} when it is the command as such. */
    @Override
    public String field() {
        return field;
    }

    /** {@code command.unknown-device}: nothing is registered under this id. */
    public static DeviceCommandRefused unknownDevice(String device) {
        return new DeviceCommandRefused(
                "unknown-device", "device", "设备未登记：" + device, "This device is not registered: " + device);
    }

    /** {@code command.over}: the command was answered, withdrawn or has expired. */
    public static DeviceCommandRefused over() {
        return new DeviceCommandRefused(
                "over", "verb", "该命令已经结束。", "This command is over: answered, withdrawn or expired.");
    }

    /** {@code command.on-its-way}: what may have reached the device cannot be withdrawn. */
    public static DeviceCommandRefused onItsWay() {
        return new DeviceCommandRefused(
                "on-its-way",
                "verb",
                "命令已进入下发，不能撤回。",
                "The command is on its way to the device and cannot be withdrawn.");
    }

    /** {@code command.unknown-command}: this device was never sent such a command. */
    public static DeviceCommandRefused unknownCommand() {
        return new DeviceCommandRefused(
                "unknown-command", "id", "没有向该设备下发过此命令。", "This device was not sent such a command.");
    }
}
