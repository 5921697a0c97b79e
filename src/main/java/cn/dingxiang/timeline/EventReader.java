package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PauseGround;
import java.time.LocalDate;
import java.util.Arrays;

/** Reads an event as section 3 of the domain rules writes it. An unknown kind or attribute is an error, never skipped. */
public final class EventReader {

    private EventReader() { }

    /** Reads {@code {on, kind, source?, …}}. @throws MalformedInput naming the field that cannot be read */
    public static Event read(Fields fields) {
        EventKind kind = fields.choice("kind", EventKind.class);
        LocalDate on = fields.day("on");
        String source = fields.textOrNull("source");
        return new Event(on, kind, source == null ? Source.COUNTY : Source.read(source, fields.path() + ".source"),
                detail(kind, on, fields));
    }

    private static Detail detail(EventKind kind, LocalDate on, Fields fields) {
        return switch (kind) {
            case ENROLLED, STUDY_SUSPENDED, STUDY_RESUMED, GRADUATED, STUDY_ENDED, TRAINING_CERTIFIED, TRAINING_FAILED, REPORTED,
                    SERVICE_RESUMED, RETURNED, DISCHARGED, DECEASED -> {
                known(fields);
                yield Detail.None.NONE;
            }
            case TRAINING_STARTED -> {
                known(fields, "base");
                yield new Detail.Training(fields.text("base"));
            }
            case TRAINING_PAUSED, TRAINING_RESUMED -> {
                known(fields, "ground");
                yield new Detail.TrainingPause(fields.choiceOrNull("ground", PauseGround.class));
            }
            case TRAINING_ENDED -> {
                known(fields, "outcome");
                yield new Detail.TrainingEnd(fields.choice("outcome", TrainingOutcome.class));
            }
            case MASTER_STARTED -> {
                known(fields, "mode", "degree", "field", "province", "base");
                yield new Detail.Master(fields.choice("mode", Exam.Mode.class), fields.choice("degree", Exam.Degree.class),
                        fields.text("field"), fields.province("province"), fields.textOrNull("base"));
            }
            case MASTER_ENDED -> {
                known(fields, "outcome");
                yield new Detail.MasterEnd(fields.choice("outcome", MasterOutcome.class) == MasterOutcome.DEGREE);
            }
            case EMPLOYED -> {
                known(fields, "employer", "quotaPost");
                yield new Detail.Employment(fields.text("employer"), fields.flag("quotaPost", true));
            }
            case DEPLOYED -> {
                known(fields, "unit", "county", "province", "orderedBy", "grassroots");
                yield new Detail.Deployment(fields.text("unit"), county(fields), fields.province("province"),
                        fields.choice("orderedBy", Party.class, Party.COUNTY), fields.flag("grassroots", true));
            }
            case TRANSFER_APPROVED -> {
                known(fields, "unit", "county", "province", "approvals");
                yield new Detail.Approval(fields.text("unit"), county(fields), fields.province("province"), fields.texts("approvals"));
            }
            case SERVICE_PAUSED -> {
                known(fields, "ground", "approved", "until");
                yield new Detail.Pause(fields.choice("ground", PauseGround.class), fields.flag("approved", true),
                        notBefore(on, fields.dayOrNull("until"), fields));
            }
            case PAUSE_EXTENDED -> {
                known(fields, "until");
                yield new Detail.Extension(notBefore(on, fields.day("until"), fields));
            }
            case SECONDED -> {
                known(fields, "to", "orderedBy");
                yield new Detail.Secondment(fields.text("to"), fields.choice("orderedBy", Party.class));
            }
            case LEFT_POST -> {
                known(fields, "reason");
                yield new Detail.Leaving(fields.choice("reason", Detail.Leaving.Reason.class));
            }
            case ATTESTED -> {
                known(fields, "year", "onPost");
                yield new Detail.Attestation(fields.integer("year"), fields.flag("onPost", true));
            }
            case PAY_RECORDED -> {
                known(fields, "monthly", "parity");
                yield new Detail.Pay(fields.amount("monthly"), fields.amount("parity"));
            }
            case TITLE_AWARDED -> {
                known(fields, "title");
                yield new Detail.Title(fields.choice("title", Detail.Title.Rank.class));
            }
            case LICENCE_EXAM -> {
                known(fields, "level", "passed");
                yield new Detail.Licence(fields.choice("level", Detail.Licence.Level.class), fields.flag("passed"));
            }
            case EXAM_APPLIED, EXAM_WITHDRAWN -> {
                known(fields, "exam");
                yield new Detail.Application(Exam.read(fields.object("exam")));
            }
            case EMPLOYED_ELSEWHERE -> {
                known(fields, "employer", "grassroots");
                yield new Detail.Elsewhere(fields.text("employer"), fields.flag("grassroots", false));
            }
            case ELSEWHERE_ENDED -> {
                known(fields, "employer", "grassroots");
                yield new Detail.Elsewhere(fields.text("employer"), fields.flag("grassroots", false));
            }
            case PRACTICE_REGISTERED -> {
                known(fields, "institution");
                yield new Detail.Registration(fields.text("institution"));
            }
            case DEFERRED -> {
                known(fields, "duty", "until", "grantedBy");
                yield new Detail.Deferral(fields.choice("duty", Detail.Deferral.Duty.class), notBefore(on, fields.day("until"), fields),
                        fields.choice("grantedBy", Detail.Deferral.GrantedBy.class, Detail.Deferral.GrantedBy.COUNTY));
            }
            case PAYMENT -> {
                known(fields, "amount");
                yield new Detail.Payment(fields.amount("amount"));
            }
            case RELEASED -> {
                known(fields, "reference", "ground");
                yield new Detail.Release(fields.text("reference"),
                        fields.choice("ground", Detail.Release.Ground.class, Detail.Release.Ground.SETTLED));
            }
        };
    }

    private enum MasterOutcome { DEGREE, WITHDRAWN }

    private static void known(Fields fields, String... attributes) {
        String[] names = Arrays.copyOf(attributes, attributes.length + 3);
        names[attributes.length] = "on";
        names[attributes.length + 1] = "kind";
        names[attributes.length + 2] = "source";
        fields.known(names);
    }

    private static String county(Fields fields) {
        String county = fields.county("county");
        if (!county.startsWith(fields.province("province"))) {
            throw new MalformedInput(fields.path() + ".county", "county-outside-province", county, fields.province("province"));
        }
        return county;
    }

    private static LocalDate notBefore(LocalDate on, LocalDate until, Fields fields) {
        if (until != null && until.isBefore(on)) {
            throw new MalformedInput(fields.path() + ".until", "until-before-on");
        }
        return until;
    }
}
