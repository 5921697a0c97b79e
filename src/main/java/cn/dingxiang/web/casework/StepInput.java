package cn.dingxiang.web.casework;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Instalment;
import cn.dingxiang.casework.OfferedStep;
import cn.dingxiang.casework.Release;
import cn.dingxiang.casework.StepRequest;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Viewer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A step as typed.
 *
 * @param form     with what is wrong
 * @param evidence references ticked
 * @param request  null while something is wrong
 */
record StepInput(Form form, List<String> evidence, StepRequest request) {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_REFERENCE = 120;
    private static final int MOST_INSTALMENTS = 12;
    private static final Set<String> OF_EVIDENCE = Set.of("evidence-missing", "evidence-unknown", "letter-missing");

    static StepInput read(Viewer viewer, CaseFile file, OfferedStep step, Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        List<String> evidence = Form.all(typed, "evidence").stream().filter(reference -> !reference.isBlank()).distinct().toList();
        String reason = fields.text("reason", LONGEST_REASON);
        Integer version = fields.optionalNumber("version");
        Release release = step.asksRelease() ? release(fields) : null;
        List<Instalment> plan = step.asksInstalments() ? plan(fields, viewer) : List.of();
        Form form = fields.form();
        if (!form.isSound()) {
            return new StepInput(form, evidence, null);
        }
        StepRequest request = new StepRequest(file.id(), version == null ? -1 : version, step.step().action(), reason, evidence, release, plan,
                null);
        boolean issues = step.letter() != null && step.mayIssue() && !Set.of("point", "later").contains(form.value("letterHow"));
        return new StepInput(form, evidence, issues ? request.issuing(LetterForm.typed(step.letter(), form)) : request);
    }

    /** The field a refusal is about; empty for the form as a whole. */
    static String fieldOf(String problem) {
        if (OF_EVIDENCE.contains(problem)) {
            return "evidence";
        }
        return problem.startsWith("reason-") ? "reason" : "";
    }

    private static Release release(Fields fields) {
        LocalDate on = fields.day("releasedOn");
        Detail.Release.Ground ground = fields.choice("ground", Detail.Release.Ground.class);
        String reference = fields.optionalText("reference", LONGEST_REFERENCE);
        return on == null || ground == null ? null : new Release(on, reference.isEmpty() ? null : reference, ground);
    }

    private static List<Instalment> plan(Fields fields, Viewer viewer) {
        List<Instalment> plan = new ArrayList<>();
        for (int number = 1; number <= MOST_INSTALMENTS; number++) {
            LocalDate due = fields.optionalDay("due" + number);
            BigDecimal amount = fields.optionalMoney("amount" + number);
            if (due != null && amount != null) {
                plan.add(new Instalment(due, amount));
            } else if (due != null || amount != null) {
                fields.wrong((due == null ? "due" : "amount") + number, CaseWords.WORDS.say(viewer.locale(), "instalment.half",
                        Integer.toString(number)));
            }
        }
        if (plan.isEmpty() && fields.areSound()) {
            fields.wrong("due1", CaseWords.WORDS.text(viewer.locale(), "instalment.missing"));
        }
        return plan;
    }
}
