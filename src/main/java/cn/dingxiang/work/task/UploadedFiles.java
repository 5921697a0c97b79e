package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.KeptFiles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A kept upload as a file of this machine, for as long as something short is done with it, such as reading its titles. */
@Singleton
public class UploadedFiles {
    private final KeptFiles files;

    public UploadedFiles(KeptFiles files) {
        this.files = files;
    }

    /** What is done with it. */
    public interface Use<T, X extends Exception> {
        T on(Path file) throws IOException, X;
    }

    /** Does something with an upload. @throws cn.dingxiang.directory.Refused when it has gone or is not the actor's */
    public <T, X extends Exception> T with(Actor actor, long upload, Use<T, X> use) throws IOException, X {
        KeptFile kept = files.find(actor, upload);
        Path folder = Files.createTempDirectory("dingxiang-upload");
        Path file = folder.resolve(kept.name());
        try (InputStream in = files.open(actor, upload)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return use.on(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
