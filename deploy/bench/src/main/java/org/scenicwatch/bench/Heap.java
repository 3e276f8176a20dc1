package org.scenicwatch.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * The heap of a running Java process of the same user, read through its local management agent. One connection is kept:
 * the JDK's own tool for the same is a Java process of its own for each look, which takes a tenth of a core when somebody
 * looks each second.
 */
final class Heap implements AutoCloseable {

    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private Heap(JMXConnector connector, MemoryMXBean memory) {
        this.connector = connector;
        this.memory = memory;
    }

    /** Connects to the process {@code pid}. The address is no user's input: that process of ours told it when asked by its id. */
    @SuppressWarnings("BanJNDI")
    static Heap of(long pid) throws IOException {
        JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(agentOf(pid)));
        return new Heap(
                connector,
                ManagementFactory.newPlatformMXBeanProxy(
                        connector.getMBeanServerConnection(),
                        ManagementFactory.MEMORY_MXBEAN_NAME,
                        MemoryMXBean.class));
    }

    private static String agentOf(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("the process " + pid + " is not a Java process that can be looked into", e);
        }
    }

    /** Megabytes in use now, garbage included. */
    double usedMegabytes() {
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Megabytes that are still referenced after a collection. */
    double liveMegabytes() {
        memory.gc();
        return usedMegabytes();
    }

    /** {@link #liveMegabytes()} of the process {@code pid}, for one look. */
    static double liveMegabytes(long pid) throws IOException {
        try (Heap heap = of(pid)) {
            return heap.liveMegabytes();
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
