package cn.dingxiang.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Page;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link RegisterFiles} and {@link Proposals}, in memory and on the database. */
abstract class RegisterStoreContract {
    private static final LocalDateTime AT = LocalDateTime.parse("2027-03-01T10:00:00");
    private static final Draft DRAFT = Draft.of(LocalDate.of(2026, 5, 1), EventKind.PRACTICE_REGISTERED, "institution", "某市医院");

    private RegisterFiles files;
    private Proposals proposals;

    protected abstract RegisterFiles files();

    protected abstract Proposals proposals();

    /** Records an agreement. @return what is found by the hash of {@link RegisterWorld#idNumber} */
    protected abstract Matched agreement(int serial, String county);

    protected abstract String hash(int serial);

    /** Records an event of an agreement. @return its id */
    protected abstract long event(Matched agreement);

    @BeforeEach
    void begin() {
        files = files();
        proposals = proposals();
    }

    private RegisterSource source(String scope, String name, RegisterKind kind) {
        return files.save(new RegisterSource(null, scope, name, kind, "某局", Map.of("去处", "执业机构"), Map.of()), AT, "zhang");
    }

    private long file(String hash) {
        RegisterSource source = files.source(Life.COUNTY, "册")
                .orElseGet(() -> source(Life.COUNTY, "册", RegisterKind.PRACTICE_REGISTRATION));
        return files.open(source.id(), "a.xlsx", hash.repeat(64), AT, "zhang");
    }

    private static RegisterLine line(int number, Matched match) {
        return RegisterLine.of(number, match, true, Map.of("NAME", "某人"));
    }

    @Test
    void a_source_is_found_by_its_division_and_name_and_changes_keep_its_id() {
        RegisterSource kept = source(Life.COUNTY, "册", RegisterKind.PAYROLL);
        assertThat(files.source(Life.COUNTY, "册")).contains(kept);
        assertThat(files.source("22", "册")).isEmpty();
        RegisterSource changed = files.save(new RegisterSource(kept.id(), kept.scope(), kept.name(), kept.kind(), null, Map.of(),
                Map.of("NAME", "x")), AT, "li");
        assertThat(files.source(Life.COUNTY, "册")).contains(changed);
        RegisterSource province = source("22", "省册", RegisterKind.PAYROLL);
        source(Life.OTHER_COUNTY, "邻册", RegisterKind.PAYROLL);
        assertThat(files.sources(Life.COUNTY)).containsExactly(province, changed);
        assertThat(files.sources("22")).hasSize(3);
        assertThat(files.sources("50")).isEmpty();
    }

    @Test
    void files_are_found_by_content_and_listed_newest_first() {
        long one = file("a");
        long other = file("b");
        files.close(other, new RegisterCounts(6,
                Map.of(Fate.PROPOSED, 1, Fate.KNOWN, 1, Fate.NEEDLESS, 1, Fate.UNREADABLE, 1, Fate.UNMATCHED, 2), 3));
        RegisterFile closed = files.find(other).orElseThrow();
        assertThat(closed.counts().proposals()).isEqualTo(3);
        assertThat(closed.counts().matched()).isEqualTo(4);
        assertThat(closed.takenAt()).isEqualTo(AT);
        assertThat(files.taken(closed.source().id(), "b".repeat(64))).contains(closed);
        assertThat(files.taken(closed.source().id(), "c".repeat(64))).isEmpty();
        Page<RegisterFile> page = files.list("22", RegisterKind.PRACTICE_REGISTRATION, null, 1);
        assertThat(page.rows()).containsExactly(closed);
        assertThat(files.list("22", null, page.next(), 1).rows()).extracting(RegisterFile::id).containsExactly(one);
        assertThat(files.list("22", RegisterKind.PAYROLL, null, 1).rows()).isEmpty();
        Page<RegisterFile> oldest = files.oldest("22", null, null, 1);
        assertThat(oldest.rows()).extracting(RegisterFile::id).containsExactly(one);
        assertThat(files.oldest("22", null, oldest.next(), 1).rows()).containsExactly(closed);
        assertThat(files.list(Life.OTHER_COUNTY, null, null, 1).rows()).isEmpty();
        assertThat(files.find(other + 1)).isEmpty();
    }

    @Test
    void agreements_are_matched_by_hash_inside_a_division() {
        Matched mine = agreement(1, Life.COUNTY);
        Matched theirs = agreement(2, Life.OTHER_COUNTY);
        List<String> hashes = List.of(hash(1), hash(2), hash(3));
        assertThat(files.matches(hashes, Life.COUNTY)).isEqualTo(Map.of(hash(1), List.of(mine)));
        assertThat(files.matches(hashes, "22")).isEqualTo(Map.of(hash(1), List.of(mine), hash(2), List.of(theirs)));
        assertThat(files.matches(List.of(), "22")).isEmpty();
    }

    @Test
    void rows_come_an_agreement_at_a_time_and_keep_what_became_of_them() {
        Matched one = agreement(1, Life.COUNTY);
        Matched other = agreement(2, Life.OTHER_COUNTY);
        long file = file("a");
        RegisterLine nobodys = RegisterLine.unmatched(5, "2291••••••••1234", LineRemark.of("register.no-agreement"));
        files.add(file, List.of(line(2, other), line(3, one), line(4, other), nobodys));
        assertThat(files.ofNextAgreements(file, 0, 1)).containsExactly(line(3, one));
        assertThat(files.ofNextAgreements(file, one.agreement(), 9)).containsExactly(line(2, other), line(4, other));
        assertThat(files.ofNextAgreements(file, other.agreement(), 9)).isEmpty();
        RegisterLine known = line(3, one).with(Fate.KNOWN, new LineRemark("register.ended", "某列", List.of("2026-01-01")));
        files.settle(file, List.of(known, line(2, other).with(Fate.PROPOSED, null)));
        assertThat(files.lines(file, Fate.KNOWN, "", true, LineOrder.FILED, null, 9).rows()).containsExactly(known);
        assertThat(files.lines(file, null, "", true, LineOrder.FILED, null, 9).rows()).extracting(RegisterLine::line).containsExactly(2, 3, 4, 5);
        assertThat(files.lines(file, null, "", true, LineOrder.FILED, null, 9).rows()).last().isEqualTo(nobodys);
        assertThat(files.lines(file, null, Life.COUNTY, false, LineOrder.FILED, null, 9).rows()).containsExactly(known);
        Page<RegisterLine> page = files.lines(file, null, "", true, LineOrder.FILED, null, 3);
        assertThat(files.lines(file, null, "", true, LineOrder.FILED, page.next(), 3).rows()).containsExactly(nobodys);
        for (LineOrder.By by : LineOrder.By.values()) {
            List<RegisterLine> upwards = paged(file, new LineOrder(by, false));
            assertThat(upwards).as(by + " page by page").isSortedAccordingTo(Comparator.comparing((RegisterLine line) ->
                    by == LineOrder.By.FATE ? line.fate().name() : "").thenComparing(RegisterLine::line)).hasSize(4);
            Collections.reverse(upwards);
            assertThat(paged(file, new LineOrder(by, true))).as(by + " downwards").isEqualTo(upwards);
        }
    }

    @Test
    void proposals_are_kept_found_and_decided() {
        Matched one = agreement(1, Life.COUNTY);
        Matched other = agreement(2, Life.OTHER_COUNTY);
        long file = file("a");
        files.add(file, List.of(line(2, one), line(3, other)));
        proposals.add(List.of(new NewProposal(one.agreement(), "册", file, 2, DRAFT),
                new NewProposal(other.agreement(), "册", file, 3, DRAFT)));
        assertThat(proposals.of(List.of(one.agreement()), "册")).containsExactly(new Proposed(one.agreement(), DRAFT, ProposalState.OPEN));
        assertThat(proposals.of(List.of(one.agreement()), "别册")).isEmpty();
        List<Proposal> all = proposals.list(all(""), null, 9).rows();
        assertThat(all).extracting(Proposal::match).containsExactly(one, other);
        assertThat(all.get(0)).satisfies(proposal -> {
            assertThat(proposal.kind()).isEqualTo(RegisterKind.PRACTICE_REGISTRATION);
            assertThat(proposal.draft()).isEqualTo(DRAFT);
            assertThat(proposal.nameDiffers()).isTrue();
            assertThat(proposal.cells()).isEqualTo(Map.of("NAME", "某人"));
            assertThat(proposal.decision()).isNull();
            assertThat(proposal.tree()).containsEntry("source", "REGISTER:册").containsEntry("institution", "某市医院");
        });
        assertThat(proposals.list(all(Life.COUNTY), null, 9).rows()).containsExactly(all.get(0));
        assertThat(proposals.list(all(""), String.valueOf(all.get(0).id()), 9).rows()).containsExactly(all.get(1));
        assertThat(proposals.latest(all(""), null, 9).rows()).containsExactly(all.get(1), all.get(0));
        assertThat(proposals.latest(all(""), String.valueOf(all.get(1).id()), 9).rows()).containsExactly(all.get(0));
        assertThat(proposals.open(all(""), 9)).containsExactly(all.get(0).id(), all.get(1).id());
        assertThat(proposals.open(all(""), 1)).hasSize(1);
        assertThat(proposals.lock(List.of(all.get(1).id(), 99_999L))).containsExactly(all.get(1));

        long event = event(one);
        proposals.accept(Map.of(all.get(0).id(), event), AT, "zhang");
        proposals.reject(List.of(all.get(1).id()), "不是此人", AT, "li");
        assertThat(proposals.find(List.of(all.get(1).id(), all.get(0).id()))).extracting(Proposal::decision).containsExactly(
                new Proposal.Decision(AT, "zhang", null, event), new Proposal.Decision(AT, "li", "不是此人", null));
        assertThat(proposals.of(List.of(other.agreement()), "册")).extracting(Proposed::state).containsExactly(ProposalState.REJECTED);
        assertThat(proposals.open(all(""), 9)).isEmpty();
    }

    private static ProposalFilter all(String scope) {
        return new ProposalFilter(scope, null, null, null, null);
    }

    private List<RegisterLine> paged(long file, LineOrder order) {
        List<RegisterLine> all = new ArrayList<>();
        String after = null;
        do {
            Page<RegisterLine> page = files.lines(file, null, "", true, order, after, 1);
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return all;
    }
}
