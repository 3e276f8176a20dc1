package org.scenicwatch.dashboard.notification;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Channel;

/** Who takes what a gateway tells afterwards. */
interface ReceiptTaker {

    /**
     * Records a receipt; false when no message is known under the id or key.
     *
     * @param failure null: it was delivered; else the gateway's code
     */
    boolean take(Channel channel, @Nullable String gatewayId, @Nullable String key, @Nullable String failure);
}
