package cn.dingxiang.work.task;

import cn.dingxiang.agreement.ExplainedFailure;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterOrder;
import cn.dingxiang.casework.letter.Letters;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Letters, one after the other, each in its own transaction; all that were issued in one .zip, also when it is stopped on the way. */
@Singleton
final class LettersWork implements Work {
    private final Letters letters;
    private final LetterBook book;

    LettersWork(Letters letters, LetterBook book) {
        this.letters = letters;
        this.book = book;
    }

    @Override
    public JobKind kind() {
        return JobKind.LETTERS;
    }

    @Override
    public void run(Task task) throws IOException {
        LetterKind kind = LetterKind.valueOf(task.text("kind"));
        Map<LetterField, String> given = new EnumMap<>(LetterField.class);
        task.texts(LetterJobs.GIVEN).forEach((field, value) -> given.put(LetterField.valueOf(field), value));
        List<LetterJobs.About> about = Arrays.stream(task.text("about").split(",")).map(LetterJobs.About::of).toList();
        Path file = task.path("letters.zip");
        int issued = 0;
        int done = 0;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (LetterJobs.About one : about) {
                task.at("LETTER", done++, about.size());
                if (issue(task, LetterOrder.of(kind, one.agreement(), one.caseId(), given), zip)) {
                    issued++;
                }
            }
        } finally {
            if (issued > 0) {
                task.keep(file, kind.title() + ".zip");
            }
        }
        task.result(Said.of("done.letters", issued, about.size() - issued), null);
    }

    private boolean issue(Task task, LetterOrder order, ZipOutputStream zip) throws IOException {
        String agreement = "agreement:" + order.agreement();
        try {
            IssuedLetter letter = letters.issue(task.actor(), order);
            task.count(null, "issued", 1);
            task.line(new JobLine(null, "ISSUED", letter.key(), new Said(letter.title(), letter.title())));
            zip.putNextEntry(new ZipEntry(letter.number().text() + ".docx"));
            zip.write(book.document(letter.id()).orElseThrow());
            zip.closeEntry();
            return true;
        } catch (ExplainedFailure refused) {
            task.count(null, "refused", 1);
            task.line(new JobLine(null, "REFUSED", agreement, Said.of(refused)));
            return false;
        }
    }
}
