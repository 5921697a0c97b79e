package cn.dingxiang.testing;

import java.util.List;
import java.util.Map;

/** The answer to a {@link Life}, in lines short enough to be compared as text. */
public final class Evaluated {
    private final Map<String, Object> tree;

    Evaluated(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** The whole answer, as section 9 writes it. */
    public Map<String, Object> tree() {
        return tree;
    }

    public String phase() {
        return (String) tree.get("phase");
    }

    public String start() {
        return (String) service().get("start");
    }

    public String expectedEnd() {
        return (String) service().get("expectedEnd");
    }

    public String completedOn() {
        return (String) service().get("completedOn");
    }

    public int served() {
        return (int) service().get("servedMonths");
    }

    public int remaining() {
        return (int) service().get("remainingMonths");
    }

    public boolean provisional() {
        return (boolean) service().get("provisional");
    }

    public String nextChangeOn() {
        return (String) tree.get("nextChangeOn");
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> service() {
        return (Map<String, Object>) tree.get("service");
    }

    /** Every finding: {@code CODE STANDING since..closedOn}, with nothing after the dots while it is open. */
    public List<String> findings() {
        return list("findings").stream().map(finding -> name(finding) + " " + line(finding)).toList();
    }

    /** The findings of one code: {@code STANDING since..closedOn}. A term's: {@code TERM_UNSET(report.withinDays)}. */
    public List<String> findings(String code) {
        return list("findings").stream().filter(finding -> name(finding).equals(code)).map(Evaluated::line).toList();
    }

    /** The parties of the findings of one code. */
    public List<String> parties(String code) {
        return list("findings").stream().filter(finding -> name(finding).equals(code)).map(finding -> (String) finding.get("party")).toList();
    }

    /** The clauses of the first finding of one code. */
    @SuppressWarnings("unchecked")
    public List<String> clauses(String code) {
        return list("findings").stream().filter(finding -> name(finding).equals(code))
                .map(finding -> (List<String>) finding.get("clauses")).findFirst().orElseThrow();
    }

    /** Every duty: {@code CODE triggeredOn, due dueOn, done doneOn}, or {@code open}, or {@code waived} at the end. */
    public List<String> duties() {
        return list("duties").stream().map(duty -> duty.get("code") + " " + dutyLine(duty)).toList();
    }

    /** The duties of one code: {@code triggeredOn, due dueOn, done doneOn}; attestation starts with its year. */
    public List<String> duties(String code) {
        return list("duties").stream().filter(duty -> duty.get("code").equals(code)).map(Evaluated::dutyLine).toList();
    }

    public List<String> verdicts() {
        return list("answers").stream().map(answer -> (String) answer.get("verdict")).toList();
    }

    @SuppressWarnings("unchecked")
    public List<List<String>> verdictClauses() {
        return list("answers").stream().map(answer -> (List<String>) answer.get("clauses")).toList();
    }

    /** One line of the settlement, such as {@code repayment}; null when it is undetermined. */
    public String owed(String line) {
        return (String) settlement().get(line);
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> settlement() {
        return (Map<String, Object>) tree.get("settlement");
    }

    private static String name(Map<String, Object> finding) {
        return finding.get("code") + (finding.containsKey("term") ? "(" + finding.get("term") + ")" : "");
    }

    private static String line(Map<String, Object> finding) {
        return finding.get("standing") + " " + finding.get("since") + ".." + (finding.get("closedOn") == null ? "" : finding.get("closedOn"));
    }

    private static String dutyLine(Map<String, Object> duty) {
        String state = duty.get("doneOn") != null ? "done " + duty.get("doneOn") : (boolean) duty.get("waived") ? "waived" : "open";
        return (duty.containsKey("subject") ? duty.get("subject") + ": " : "") + duty.get("triggeredOn") + ", due " + duty.get("dueOn")
                + ", " + state;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String name) {
        return (List<Map<String, Object>>) tree.get(name);
    }
}
