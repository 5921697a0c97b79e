package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.Instalment;
import cn.dingxiang.casework.Release;
import cn.dingxiang.casework.StepLetter;
import cn.dingxiang.casework.StepRequest;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.timeline.Detail;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A step of a case as a program asks for it. */
final class StepBody {

    private StepBody() { }

    /** Reads {@code {action, version, reason, evidence[], release, instalments[], letter}}. @throws MalformedInput naming the field */
    static StepRequest read(long id, Fields fields) {
        fields.known("action", "version", "reason", "evidence", "release", "instalments", "letter");
        List<String> evidence = fields.has("evidence") ? List.copyOf(fields.texts("evidence")) : List.of();
        List<Instalment> instalments = fields.has("instalments") ? fields.objects("instalments").stream().map(StepBody::instalment).toList()
                : List.of();
        return new StepRequest(id, fields.integer("version"), fields.choice("action", Action.class), fields.text("reason"), evidence,
                fields.has("release") ? release(fields.object("release")) : null, instalments,
                fields.has("letter") ? letterOfStep(fields.object("letter")) : null);
    }

    private static Instalment instalment(Fields fields) {
        fields.known("dueOn", "amount");
        return new Instalment(fields.day("dueOn"), fields.amount("amount"));
    }

    private static Release release(Fields fields) {
        fields.known("on", "reference", "ground");
        return new Release(fields.day("on"), fields.textOrNull("reference"), fields.choice("ground", Detail.Release.Ground.class));
    }

    private static StepLetter letterOfStep(Fields fields) {
        fields.known("addressee", "mail", "given");
        return letter(fields);
    }

    /** What a letter says, {@code {addressee, mail, given}} among other fields. @throws MalformedInput naming the field */
    static StepLetter letter(Fields fields) {
        return new StepLetter(fields.has("addressee") ? addressee(fields) : null, fields.flag("mail", false), given(fields));
    }

    /** What is given for a letter, by label; empty when nothing is. @throws MalformedInput naming a label that is none to give */
    static Map<LetterField, String> given(Fields fields) {
        Map<LetterField, String> given = new EnumMap<>(LetterField.class);
        if (fields.has("given")) {
            Fields said = fields.object("given");
            for (String label : said.names()) {
                LetterField field = LetterField.of(label).filter(known -> !known.isKnown())
                        .orElseThrow(() -> new MalformedInput(said.path() + "." + label, "not-a-choice", labels()));
                given.put(field, said.text(label));
            }
        }
        return given;
    }

    private static Recipient addressee(Fields fields) {
        try {
            return Recipient.of(fields.text("addressee"));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedInput(fields.path() + ".addressee", "not-a-choice", "unit:N, county:N, person:N");
        }
    }

    private static String labels() {
        StringBuilder labels = new StringBuilder();
        for (LetterField field : LetterField.values()) {
            if (!field.isKnown()) {
                labels.append(labels.length() == 0 ? "" : ", ").append(field.label());
            }
        }
        return labels.toString();
    }
}
