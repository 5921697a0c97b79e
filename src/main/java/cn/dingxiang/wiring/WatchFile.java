package cn.dingxiang.wiring;

import cn.dingxiang.review.watch.Trouble;
import cn.dingxiang.review.watch.WatchMemory;
import cn.dingxiang.review.watch.WatchRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The watch's memory in {@code watch.properties} of the run-time folder; replaced whole, so that a crash leaves the old or the new. */
final class WatchFile implements WatchRecord {
    private static final Logger LOG = LoggerFactory.getLogger(WatchFile.class);

    private final Path file;

    WatchFile(Path folder) {
        this.file = folder.resolve("watch.properties");
    }

    @Override
    public WatchMemory load() {
        if (!Files.exists(file)) {
            return WatchMemory.NONE;
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
            List<WatchMemory.Ongoing> troubles = new ArrayList<>();
            for (int number = 1; properties.containsKey(number + ".kind"); number++) {
                String told = properties.getProperty(number + ".told", "");
                troubles.add(new WatchMemory.Ongoing(new Trouble(Trouble.Kind.valueOf(properties.getProperty(number + ".kind")),
                        properties.getProperty(number + ".about", ""), properties.getProperty(number + ".detail", "")),
                        LocalDateTime.parse(properties.getProperty(number + ".since")), told.isEmpty() ? null : LocalDateTime.parse(told)));
            }
            return new WatchMemory(troubles, Arrays.stream(properties.getProperty("addressees", "").split(","))
                    .filter(address -> !address.isEmpty()).toList());
        } catch (IOException | DateTimeException | IllegalArgumentException | NullPointerException unreadable) {
            LOG.warn("{} cannot be read and begins anew: {}", file, unreadable.getMessage());
            return WatchMemory.NONE;
        }
    }

    @Override
    public void save(WatchMemory memory) {
        Properties properties = new Properties();
        properties.setProperty("addressees", String.join(",", memory.addressees()));
        for (int number = 1; number <= memory.troubles().size(); number++) {
            WatchMemory.Ongoing ongoing = memory.troubles().get(number - 1);
            properties.setProperty(number + ".kind", ongoing.trouble().kind().name());
            properties.setProperty(number + ".about", ongoing.trouble().about());
            properties.setProperty(number + ".detail", ongoing.trouble().detail());
            properties.setProperty(number + ".since", ongoing.since().toString());
            properties.setProperty(number + ".told", ongoing.toldAt() == null ? "" : ongoing.toldAt().toString());
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                properties.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOG.error("{} cannot be written; what was told may be told again", file, unwritable);
        }
    }
}
