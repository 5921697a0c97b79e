package cn.dingxiang.casework;

import cn.dingxiang.agreement.TermsTree;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.obligation.EvaluationTree;
import cn.dingxiang.settlement.WorksheetTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All a decision rests on, as one JSON tree: it is frozen with the decision and explains it for good, whatever becomes of regimes, forms
 * and this program.
 */
final class Dossier {

    private Dossier() { }

    /** The dossier of a case at its confirmation. @param explanation why everything found is so, in words of both languages */
    static Map<String, Object> write(Taking taking, Map<String, Object> explanation) {
        Background background = taking.background();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("decidedOn", taking.today().toString());
        tree.put("case", caseTree(taking.after()));
        tree.put("agreement", agreement(background.file()));
        tree.put("terms", TermsTree.write(background.agreement().terms()));
        tree.put("events", background.history().events().stream().map(Dossier::event).toList());
        tree.put("evaluation", EvaluationTree.write(background.file().number(), background.evaluator().evaluation(), List.of(), null));
        tree.put("explanation", explanation);
        tree.put("settlement", WorksheetTree.write(Owed.of(background)));
        return tree;
    }

    private static Map<String, Object> caseTree(CaseFile file) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", file.id());
        tree.put("party", file.party().name());
        tree.put("subject", file.subject());
        tree.put("openedOn", file.openedOn().toString());
        tree.put("findings", file.findings().stream().map(Dossier::finding).toList());
        tree.put("steps", file.steps().stream().map(Dossier::step).toList());
        return tree;
    }

    private static Map<String, Object> finding(CaseFinding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code().name());
        tree.put("since", finding.since().toString());
        tree.put("standing", finding.standing().name());
        tree.put("closedOn", finding.closedOn() == null ? null : finding.closedOn().toString());
        tree.put("goneOn", finding.goneOn() == null ? null : finding.goneOn().toString());
        return tree;
    }

    private static Map<String, Object> step(StepTaken step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", step.number());
        tree.put("action", step.action().name());
        tree.put("at", step.at().toString());
        tree.put("by", step.by());
        tree.put("role", step.role() == null ? null : step.role().name());
        tree.put("reason", step.reason());
        tree.put("evidence", step.evidence());
        return tree;
    }

    private static Map<String, Object> agreement(AgreementFile file) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", file.number());
        tree.put("version", file.version());
        tree.put("student", file.parties().student());
        tree.put("countyBureau", file.parties().countyBureau());
        tree.put("document", file.document());
        tree.put("form", file.form());
        tree.put("regimes", file.regimes());
        tree.put("supplements", file.supplements().stream().map(supplement -> supplement.number()).toList());
        return tree;
    }

    private static Map<String, Object> event(EventEntry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.id());
        tree.put("event", entry.event());
        tree.put("voids", entry.voids());
        tree.put("voidedBy", entry.voidedBy());
        tree.put("reason", entry.reason());
        tree.put("recordedAt", entry.recordedAt().toString());
        tree.put("recordedBy", entry.recordedBy());
        return tree;
    }
}
