package org.scenicwatch.dashboard.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/** An SMS centre on loopback that speaks real SMPP 3.4: takes binds and texts, tells receipts, hangs up when told to. */
final class SmsCentre implements AutoCloseable, ServerMessageReceiverListener {

    private final ServerSocket door;
    private final SMPPServerSessionListener listener;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();
    private volatile int refuseWith;
    private volatile boolean open = true;

    SmsCentre() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listener = new SMPPServerSessionListener(door.getLocalPort(), new ServerConnectionFactory() {
            @Override
            public ServerConnection listen(int port) {
                return new ServerSocketConnection(door);
            }

            @Override
            public ServerConnection listen(int port, int timeout) {
                return listen(port);
            }

            @Override
            public ServerConnection listen(int port, int timeout, int backlog) {
                return listen(port);
            }
        });
        listener.setMessageReceiverListener(this);
        Thread doorman = new Thread(this::letIn, "sms-centre");
        doorman.setDaemon(true);
        doorman.start();
    }

    int port() {
        return door.getLocalPort();
    }

    int binds() {
        return binds.get();
    }

    List<SubmitSm> taken() {
        return taken;
    }

    /** Answers further texts with this status; 0: takes them. */
    void refuseWith(int status) {
        refuseWith = status;
    }

    void hangUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    /** Tells what became of the text with this id. */
    void tell(String id, DeliveryReceiptState state) throws Exception {
        DeliveryReceipt receipt = new DeliveryReceipt(id, 1, 1, new Date(0), new Date(0), state, "000", "");
        sessions.get(sessions.size() - 1)
                .deliverShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        "1",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.ISDN,
                        "2",
                        new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        GeneralDataCoding.DEFAULT,
                        receipt.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void letIn() {
        while (open) {
            try {
                SMPPServerSession session = listener.accept();
                BindRequest bind = session.waitForBind(5_000);
                if (bind.getPassword().equals("secret")) {
                    sessions.add(session);
                    bind.accept("centre");
                    binds.incrementAndGet();
                } else {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                    session.close();
                }
            } catch (IOException | TimeoutException | PDUStringException | RuntimeException e) {
                if (!open) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        hangUp();
        listener.close();
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm text, SMPPServerSession source) throws ProcessRequestException {
        if (refuseWith != 0) {
            throw new ProcessRequestException("refused", refuseWith);
        }
        taken.add(text);
        try {
            return new SubmitSmResult(new MessageId("id" + ids.incrementAndGet()), null);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti text, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm question, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm text, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm text, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm question, SMPPServerSession source)
            throws ProcessRequestException {
        throw notTaken();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw notTaken();
    }

    private static ProcessRequestException notTaken() {
        return new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
