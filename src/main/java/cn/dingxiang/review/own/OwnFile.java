package cn.dingxiang.review.own;

import cn.dingxiang.bancheck.BanCheck;
import cn.dingxiang.bancheck.BanChecks;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.placement.student.StudentRequestFilter;
import cn.dingxiang.placement.student.StudentRequests;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A student's own file: all their agreements with everything that hangs on them, and who looked. */
@Singleton
public class OwnFile {
    private static final int PAGE = 500;
    private static final int MOST_AGREEMENTS = 50;

    private final AgreementList agreements;
    private final AgreementRecords records;
    private final OwnTables lives;
    private final Casework casework;
    private final LetterArchive letters;
    private final Evidence evidence;
    private final StudentRequests requests;
    private final AuditSearch audit;
    private final BanChecks checks;
    private final Looks looks;
    private final Tables tables;

    public OwnFile(AgreementList agreements, AgreementRecords records, OwnTables lives, Casework casework, LetterArchive letters,
                   Evidence evidence, StudentRequests requests, AuditSearch audit, BanChecks checks, Looks looks, Tables tables) {
        this.agreements = agreements;
        this.records = records;
        this.lives = lives;
        this.casework = casework;
        this.letters = letters;
        this.evidence = evidence;
        this.requests = requests;
        this.audit = audit;
        this.checks = checks;
        this.looks = looks;
        this.tables = tables;
    }

    /** Writes it, and records that it was taken out. @throws Refused for anybody but a student */
    public void write(Actor student, Locale locale, OutputStream out) throws IOException {
        if (student.role() != Role.STUDENT || student.person() == null) {
            throw new Refused("cn.dingxiang.directory.refusals", "out-of-reach");
        }
        looks.looked(student, Looks.What.EXPORT, "person:" + student.person(), null, null);
        List<OwnLife> own = new ArrayList<>();
        for (AgreementLine line : agreements.page(student, AgreementFilter.ALL, new AgreementOrder(AgreementOrder.By.COHORT, true), null,
                MOST_AGREEMENTS).rows()) {
            records.find(line.number()).ifPresent(file -> own.add(lives.read(file)));
        }
        try (Tables.Writing writing = tables.open(out)) {
            OwnWords words = new OwnWords(locale);
            lives.write(own, words, writing);
            write(writing, words, "cases", own, life -> casework.of(student, life.file().id()), words::of);
            write(writing, words, "letters", own, life -> letters.ofAgreement(student, life.file().id()), words::of);
            write(writing, words, "papers", own, life -> evidence.ofAgreement(student, life.file().id()), words::of);
            requests(student, writing, words);
            checks(student, writing, words);
            looks(student, writing, words);
        }
    }

    private static <T> void write(Tables.Writing writing, OwnWords words, String table, List<OwnLife> own, Function<OwnLife, List<T>> rows,
                                  Function<T, List<?>> row) throws IOException {
        writing.table(words.title(table), words.headings(table));
        for (OwnLife life : own) {
            for (T one : rows.apply(life)) {
                List<Object> cells = new ArrayList<>(List.of(life.file().number()));
                cells.addAll(row.apply(one));
                writing.row(cells);
            }
        }
    }

    private void requests(Actor student, Tables.Writing writing, OwnWords words) throws IOException {
        writing.table(words.title("requests"), words.headings("requests"));
        long before = Long.MAX_VALUE;
        Page<StudentRequest> page;
        do {
            page = requests.list(student, null, new StudentRequestFilter("", null, null, null, ""), before, PAGE);
            for (StudentRequest request : page.rows()) {
                writing.row(words.of(request));
            }
            before = page.next() == null ? 0 : Long.parseLong(page.next());
        } while (page.next() != null);
    }

    private void checks(Actor student, Tables.Writing writing, OwnWords words) throws IOException {
        writing.table(words.title("checks"), words.headings("checks"));
        long before = Long.MAX_VALUE;
        Page<BanCheck> page;
        do {
            page = checks.mine(student, before, PAGE);
            for (BanCheck check : page.rows()) {
                writing.row(words.of(check));
            }
            before = page.next() == null ? 0 : Long.parseLong(page.next());
        } while (page.next() != null);
    }

    private void looks(Actor student, Tables.Writing writing, OwnWords words) throws IOException {
        writing.table(words.title("looks"), words.headings("looks"));
        long before = AuditSearch.NEWEST;
        Page<AuditedEntry> page;
        do {
            page = audit.ofOwn(student, false, before, PAGE);
            for (AuditedEntry entry : page.rows()) {
                writing.row(words.of(entry));
            }
            before = page.next() == null ? 0 : Long.parseLong(page.next());
        } while (page.next() != null);
    }
}
