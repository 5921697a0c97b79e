package cn.dingxiang.work;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Refused;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/** Keeps uploads and what jobs bring forth, for a while, where every process can read them. Each look is audited. */
@Singleton
public class KeptFiles {
    private static final int PAGE = 200;

    private final KeptBook book;
    private final KeptContents contents;
    private final JobRules rules;
    private final AuditTrail audit;
    private final CivilTime time;

    public KeptFiles(KeptBook book, KeptContents contents, JobRules rules, AuditTrail audit, CivilTime time) {
        this.book = book;
        this.contents = contents;
        this.rules = rules;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Keeps an upload, for its owner alone.
     *
     * @param content read to its end or until it is too long; not closed
     * @throws Refused when it is empty or too large
     */
    @Transactional
    public KeptFile keep(Actor actor, String name, InputStream content) throws IOException {
        KeptContents.Stored stored;
        try {
            stored = contents.put(content, rules.largest());
        } catch (KeptContents.TooLarge tooLarge) {
            throw WorkWords.refused("file-large", rules.largest() >> 20);
        }
        if (stored.size() == 0) {
            contents.delete(stored.key());
            throw WorkWords.refused("file-empty");
        }
        KeptFile file = add(stored, name, actor, JobScope.place(actor), false, null);
        audit.record(new AuditEntry(actor, "file.keep", "file:" + file.id(), null, file.name() + " SHA-256 " + file.hash(), null));
        return file;
    }

    /** What is known of one. @throws Refused when there is none the actor may have, or no longer */
    public KeptFile find(Actor actor, long id) {
        JobScope scope = JobScope.of(actor);
        return book.find(id).filter(file -> file.isOpenTo(scope) && file.expiresAt().isAfter(time.now()))
                .orElseThrow(KeptFiles::gone);
    }

    /** Those that came out of a job, and are still there; the actor is one who may see the job. */
    public List<KeptFile> ofJob(Actor actor, long job) {
        JobScope scope = JobScope.of(actor);
        return book.ofJob(job).stream().filter(file -> file.isOpenTo(scope) && file.expiresAt().isAfter(time.now())).toList();
    }

    /** Its content, to be closed by the caller; the look is audited. @throws Refused as {@link #find} does */
    @Transactional
    public InputStream open(Actor actor, long id) throws IOException {
        KeptFile file = find(actor, id);
        audit.record(new AuditEntry(actor, "file.view", "file:" + id, null, file.name(), null));
        try {
            return contents.read(file.content());
        } catch (NoSuchFileException missing) {
            throw gone();
        }
    }

    /** A copy in {@code folder}, under its name. @throws Refused as {@link #find} does @throws IOException also when it was changed */
    Path copy(Actor actor, long id, Path folder) throws IOException {
        KeptFile file = find(actor, id);
        Path copy = folder.resolve(file.name());
        MessageDigest digest = digest();
        try (InputStream in = contents.read(file.content());
             OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
            in.transferTo(out);
        } catch (NoSuchFileException missing) {
            throw gone();
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.hash())) {
            throw new IOException("file:" + id + " is not what was kept");
        }
        return copy;
    }

    /** Keeps what came out of a job; called in the transaction of its end. */
    KeptFile keepOutcome(JobBook.Claim claim, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return add(contents.put(in, Long.MAX_VALUE), name, claim.actor(), claim.job().place(), claim.job().kind().shared(),
                    claim.job().id());
        }
    }

    /** Removes what has expired, and contents of which nothing is known. @return how many files */
    public int tidy() throws IOException {
        int removed = 0;
        for (List<KeptFile> page = book.expired(time.now(), PAGE); !page.isEmpty(); page = book.expired(time.now(), PAGE)) {
            for (KeptFile file : page) {
                contents.delete(file.content());
                book.remove(file.id());
                removed++;
            }
        }
        contents.sweep(time.now().minus(rules.keep()).minus(Duration.ofDays(1)));
        return removed;
    }

    private KeptFile add(KeptContents.Stored stored, String name, Actor owner, String place, boolean shared, Long job) {
        LocalDateTime now = time.now().truncatedTo(ChronoUnit.MICROS);
        return book.add(new KeptFile(0, stored.key(), stored.hash(), KeptName.of(name), stored.size(), owner.name(), place, shared, job, now,
                now.plus(rules.keep())));
    }

    private static Refused gone() {
        return WorkWords.refused("file-gone");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
