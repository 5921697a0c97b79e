package cn.dingxiang.cli;

import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.PolicyCatalogue.Coverage;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.directory.Divisions;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Writes resolved terms as columns that line up on a screen, where a Chinese character is two columns wide. */
final class PolicySheet {
    private static final int[] WIDTHS = {26, 36, 32, 48, 12, 28};
    private static final int VALUE = 2;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    private final PolicyCatalogue policies;
    private final Divisions divisions;
    private final Texts texts;
    private final PrintStream out;

    PolicySheet(PolicyCatalogue policies, Divisions divisions, Texts texts, PrintStream out) {
        this.policies = policies;
        this.divisions = divisions;
        this.texts = texts;
        this.out = out;
    }

    /** The terms of {@code subject}, one of the cases of {@code coverage}, and what its agreements may ban. */
    void terms(Coverage coverage, PolicyCase subject) {
        List<String> regimes = policies.regimeIds(subject).stream().map(id -> id + " " + policies.regimeTitle(id)).toList();
        out.println("== " + heading(coverage.province()) + " | "
                + texts.text("regimes-cohorts", coverage.cohorts().toString()) + " | " + coverage.track());
        out.println(texts.text("regimes-rest-on", String.join("；", regimes)));
        policies.forms().stream().filter(form -> form.id().equals(subject.form())).forEach(form -> form(form, subject));
        line(List.of(texts.text("regimes-columns").split("\\|")));
        for (TermRow row : TermRow.all(policies.terms(subject), texts.locale())) {
            line(row);
        }
        List<Bannable> bannable = policies.bannable(subject);
        if (!bannable.isEmpty()) {
            out.println(texts.text("regimes-bannable"));
            bannable.forEach(item -> out.println("  " + (TermRow.joined(item.kinds()) + " " + TermRow.joined(item.modes())).strip()
                    + " during " + TermRow.joined(item.during()) + "  " + item.clause() + "  " + item.confidence() + "  "
                    + item.lastCheckedOn()));
        }
        out.println();
    }

    /** What the documents of the province, and the national ones, ask beyond terms. */
    void provisions(String province) {
        out.println("== " + heading(province) + " | " + texts.text("regimes-provisions"));
        for (Provision provision : policies.provisions(province)) {
            out.println(provision.clause() + "  " + provision.confidence() + "  " + provision.origin() + "  " + provision.lastCheckedOn());
            out.println("  " + provision.says());
            out.println("  → " + provision.servedBy());
        }
        out.println();
    }

    private String heading(String province) {
        return province == null ? texts.text("regimes-other-provinces")
                : texts.text("regimes-province-code", province, divisions.name(province));
    }

    private void form(Form form, PolicyCase subject) {
        out.println(texts.text(form.isSample() ? "regimes-form-sample" : "regimes-form", form.id(), form.title()));
        if (!form.isMeantFor(subject.cohort(), subject.track())) {
            out.println(texts.text("regimes-form-meant-for", form.cohorts().toString(), TermRow.joined(form.tracks())));
        }
    }

    private void line(TermRow row) {
        String value = row.value() == null ? texts.text("regimes-unset") : row.value();
        boolean fits = width(value) < WIDTHS[VALUE];
        line(Stream.concat(Stream.of(row.name(), row.title(), fits ? (value.isEmpty() ? texts.text("regimes-empty") : value) : "↓"), row.sources().stream()).toList());
        if (!fits) {
            out.println("      " + value);
        }
    }

    private void line(List<String> cells) {
        StringBuilder line = new StringBuilder("  ");
        for (int index = 0; index < cells.size(); index++) {
            line.append(cells.get(index));
            if (index < cells.size() - 1) {
                line.append(" ".repeat(Math.max(2, WIDTHS[index] - width(cells.get(index)))));
            }
        }
        out.println(line);
    }

    private static int width(String text) {
        return text.codePoints().map(character -> character >= FIRST_WIDE_CHARACTER ? 2 : 1).sum();
    }
}
