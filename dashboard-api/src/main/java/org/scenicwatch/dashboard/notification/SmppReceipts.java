package org.scenicwatch.dashboard.notification;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.MessageType;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.scenicwatch.core.notification.Channel;

/** Takes the SMS centre's delivery receipts. What people answer by text is taken note of by nobody. */
final class SmppReceipts implements MessageReceiverListener {

    private final ReceiptTaker receipts;

    SmppReceipts(ReceiptTaker receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm deliver) throws ProcessRequestException {
        if (!MessageType.SMSC_DEL_RECEIPT.containedIn(deliver.getEsmClass())) {
            return;
        }
        DeliveryReceipt receipt;
        try {
            receipt = deliver.getShortMessageAsDeliveryReceipt();
        } catch (InvalidDeliveryReceiptException e) {
            throw new ProcessRequestException("not a receipt", SMPPConstant.STAT_ESME_RX_R_APPN);
        }
        switch (receipt.getFinalStatus()) {
            case DELIVRD -> take(receipt.getId(), null);
            case UNDELIV -> take(receipt.getId(), "undelivered");
            case EXPIRED -> take(receipt.getId(), "expired");
            case DELETED -> take(receipt.getId(), "deleted");
            case REJECTD -> take(receipt.getId(), "rejected");
            // On its way, or nobody knows: another receipt may come.
            case ENROUTE, ACCEPTD, UNKNOWN -> {}
        }
    }

    /** A receipt may overtake the answer to the sending: then the centre is asked to tell it once more. */
    private void take(String id, @org.jspecify.annotations.Nullable String failure) throws ProcessRequestException {
        boolean known;
        try {
            known = receipts.take(Channel.SMS, id, null, failure);
        } catch (RuntimeException e) {
            throw new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        }
        if (!known) {
            throw new ProcessRequestException("not known yet", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // Nobody asked to be told when a phone is on again.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
