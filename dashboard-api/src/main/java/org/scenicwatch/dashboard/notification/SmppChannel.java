package org.scenicwatch.dashboard.notification;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends texts through an SMS centre by SMPP 3.4: one session as transceiver that is bound again whenever it is lost. A
 * long text counts as delivered with the receipt of its last part.
 */
final class SmppChannel implements MessageChannel {

    private static final Logger log = LoggerFactory.getLogger(SmppChannel.class);
    private static final long SHORTEST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final long LOOK_MILLIS = 500;
    private static final byte DEFAULT_PRIORITY = 1;
    private static final byte NONE = 0;

    private final SmppSettings settings;
    private final SmppReceipts receipts;
    private final Semaphore window;
    private volatile @Nullable SMPPSession session;
    private volatile boolean open;
    private @Nullable Thread keeper;

    SmppChannel(SmppSettings settings, ReceiptTaker receipts) {
        this.settings = settings;
        this.receipts = new SmppReceipts(receipts);
        this.window = new Semaphore(settings.window());
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String gateway() {
        return "smpp";
    }

    @Override
    public synchronized void open() {
        open = true;
        Thread started = new Thread(this::keepBound, "smpp-line");
        started.setDaemon(true);
        started.start();
        keeper = started;
    }

    @Override
    public synchronized void close() {
        open = false;
        if (keeper != null) {
            keeper.interrupt();
        }
        SMPPSession last = session;
        session = null;
        if (last != null) {
            last.unbindAndClose();
        }
    }

    @Override
    public Outcome send(Outgoing message) {
        try {
            if (!window.tryAcquire(settings.answer().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome.NotSent("window-full");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.NotSent("interrupted");
        }
        try {
            SMPPSession bound = session;
            return bound == null || !bound.getSessionState().isTransmittable()
                    ? new Outcome.NotSent("not-bound")
                    : submit(bound, message);
        } finally {
            window.release();
        }
    }

    /** All parts, or a doubt: of a text that broke off in the middle nobody knows what the phone makes. */
    private Outcome submit(SMPPSession bound, Outgoing message) {
        ShortMessageParts text =
                ShortMessageParts.of(message.text(), message.idempotencyKey().hashCode());
        List<byte[]> parts = text.parts();
        String id = null;
        for (int i = 0; i < parts.size(); i++) {
            try {
                id = submit(bound, message, text, parts.get(i), i == parts.size() - 1);
            } catch (NegativeResponseException e) {
                return i > 0 ? new Outcome.InDoubt("broken-off") : refusal(e.getCommandStatus());
            } catch (PDUException e) {
                return i > 0 ? new Outcome.InDoubt("broken-off") : new Outcome.Refused("not-sendable");
            } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
                return new Outcome.InDoubt("broken-off");
            }
        }
        return new Outcome.Accepted(id);
    }

    private String submit(SMPPSession bound, Outgoing message, ShortMessageParts text, byte[] part, boolean last)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean international = message.address().startsWith("+");
        return bound.submitShortMessage(
                        "",
                        TypeOfNumber.valueOf(settings.sourceTon()),
                        NumberingPlanIndicator.valueOf(settings.sourceNpi()),
                        settings.sourceAddress(),
                        international ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        international ? message.address().substring(1) : message.address(),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                text.isLong() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        NONE,
                        DEFAULT_PRIORITY,
                        null,
                        validity(message),
                        new RegisteredDelivery(
                                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                        NONE,
                        new GeneralDataCoding(text.ucs2() ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                        NONE,
                        part)
                .getMessageId();
    }

    private static Outcome refusal(int status) {
        String reason = "smpp-" + Integer.toHexString(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RINVBNDSTS -> new Outcome.NotSent(reason);
            default -> new Outcome.Refused(reason);
        };
    }

    /** The time that is left, as the protocol writes a relative time: YYMMDDhhmmss000R. */
    private static String validity(Outgoing message) {
        Duration left = message.life();
        return String.format(
                Locale.ROOT,
                "0000%02d%02d%02d%02d000R",
                left.toDaysPart(),
                left.toHoursPart(),
                left.toMinutesPart(),
                left.toSecondsPart());
    }

    private void keepBound() {
        long pause = SHORTEST_PAUSE_MILLIS;
        try {
            while (open) {
                SMPPSession now = session;
                if (now != null && now.getSessionState().isBound()) {
                    pause = SHORTEST_PAUSE_MILLIS;
                    Thread.sleep(LOOK_MILLIS);
                } else if (!bind()) {
                    Thread.sleep(pause);
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean bind() {
        SMPPSession fresh = new SMPPSession();
        fresh.setTransactionTimer(settings.answer().toMillis());
        fresh.setEnquireLinkTimer((int) settings.enquireLink().toMillis());
        fresh.setMessageReceiverListener(receipts);
        try {
            fresh.connectAndBind(
                    settings.host(),
                    settings.port(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            settings.systemId(),
                            settings.password(),
                            settings.systemType(),
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            null,
                            InterfaceVersion.IF_34),
                    settings.answer().toMillis());
            session = fresh;
            log.info("smpp=bound");
            return true;
        } catch (IOException e) {
            log.warn("smpp=unbound cause={}", e.getClass().getSimpleName());
            fresh.close();
            return false;
        }
    }
}
