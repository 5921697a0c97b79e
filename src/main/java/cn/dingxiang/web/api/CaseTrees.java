package cn.dingxiang.web.api;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFinding;
import cn.dingxiang.casework.CaseView;
import cn.dingxiang.casework.OfferedStep;
import cn.dingxiang.casework.Settlements;
import cn.dingxiang.casework.StepTaken;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.settlement.WorksheetTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Cases and letters as JSON. */
final class CaseTrees {

    private CaseTrees() { }

    static Map<String, Object> line(CaseFile file) {
        return Tree.of("id", file.id(), "agreement", file.about().id(), "number", file.about().number(), "name", file.about().personName(),
                "county", file.about().county(), "party", file.party(), "subject", file.subject(), "state", file.state(), "openedOn",
                file.openedOn(), "enteredOn", file.enteredOn(), "periodUntil", file.periodUntil(), "dueOn", file.dueOn(), "version",
                file.version(), "findings", file.findings().stream().map(CaseTrees::finding).toList());
    }

    static Map<String, Object> file(CaseFile file) {
        Map<String, Object> tree = new LinkedHashMap<>(line(file));
        tree.put("steps", file.steps().stream().map(CaseTrees::step).toList());
        return tree;
    }

    /** @param byPeople steps no program takes */
    static Map<String, Object> view(CaseView view, Set<Action> byPeople) {
        Map<String, Object> tree = file(view.file());
        tree.put("offered", view.offered().stream().filter(offered -> !byPeople.contains(offered.step().action())).map(CaseTrees::offered)
                .toList());
        tree.put("evidence", view.evidence().stream().map(CaseTrees::attachment).toList());
        tree.put("letters", view.letters().stream().map(CaseTrees::letter).toList());
        tree.put("worksheet", view.worksheet() == null ? null : WorksheetTree.write(view.worksheet()));
        tree.put("account", view.account() == null ? null : account(view.account()));
        tree.put("decision", view.dossier() == null ? null : Tree.of("step", view.dossier().step(), "at", view.dossier().at(), "sha256",
                view.dossier().hash()));
        return tree;
    }

    static Map<String, Object> letter(ProofOfNotice proof) {
        return Tree.of("id", proof.letter().id(), "kind", proof.letter().kind(), "title", proof.letter().title(), "number",
                proof.letter().number().text(), "agreement", proof.letter().agreement(), "case", proof.letter().caseId(), "addressee",
                proof.letter().addresseeName(), "issuedOn", proof.letter().issuedOn(), "issuedBy", proof.letter().issuedBy(), "sha256",
                proof.letter().documentHash(), "replaces", proof.letter().replaces(), "replacedBy", proof.replaced(), "servedOn",
                proof.servedOn().orElse(null));
    }

    private static Map<String, Object> finding(CaseFinding finding) {
        return Tree.of("code", finding.code(), "since", finding.since(), "standing", finding.standing(), "closedOn", finding.closedOn(),
                "goneOn", finding.goneOn());
    }

    private static Map<String, Object> step(StepTaken step) {
        return Tree.of("number", step.number(), "action", step.action(), "from", step.from(), "to", step.to(), "at", step.at(), "by",
                step.by(), "role", step.role(), "reason", step.reason(), "evidence", step.evidence());
    }

    private static Map<String, Object> offered(OfferedStep offered) {
        return Tree.of("action", offered.step().action(), "to", offered.to(), "evidenceNeeded", offered.step().evidence(), "letter",
                offered.letter(), "letterNeeded", offered.letterNeeded(), "nextDueOn", offered.nextDueOn());
    }

    static Map<String, Object> attachment(Attachment attachment) {
        return Tree.of("id", attachment.id(), "fileName", attachment.fileName(), "shows", attachment.shows(), "type",
                attachment.file().type(), "sha256", attachment.file().hash(), "removed", attachment.removal() != null);
    }

    static Map<String, Object> account(Settlements.Account account) {
        return Tree.of("total", account.total(), "paid", account.paid(), "outstanding", account.outstanding(), "arrears", account.arrears(),
                "instalments", account.instalments().stream().map(filled -> Tree.of("dueOn", filled.instalment().dueOn(), "amount",
                        filled.instalment().amount(), "paid", filled.paid())).toList());
    }
}
