package cn.dingxiang.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The most that lived on the heap while something ran, as collections of garbage left it: what must not grow with the data. */
public final class HeapPeak implements AutoCloseable, NotificationListener {
    private long bytes;

    public HeapPeak() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(this, null, null);
        }
    }

    /** 0 when nothing was collected. */
    public synchronized long megabytes() {
        return bytes >> 20;
    }

    @Override
    public synchronized void handleNotification(Notification notification, Object none) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            CompositeData said = (CompositeData) notification.getUserData();
            long left = GarbageCollectionNotificationInfo.from(said).getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                    .map(Map.Entry::getValue).mapToLong(MemoryUsage::getUsed).sum();
            bytes = Math.max(bytes, left);
        }
    }

    @Override
    public void close() throws ListenerNotFoundException {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).removeNotificationListener(this);
        }
    }
}
