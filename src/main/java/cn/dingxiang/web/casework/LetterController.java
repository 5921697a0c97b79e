package cn.dingxiang.web.casework;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterArchive;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterMailing;
import cn.dingxiang.casework.letter.LetterQuery;
import cn.dingxiang.casework.letter.NewProof;
import cn.dingxiang.casework.letter.NoticeProofs;
import cn.dingxiang.casework.letter.ProofKind;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /letters}: what was issued, as page, as .docx and with its proof of notice. */
@Controller("/letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class LetterController {
    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 120;
    private static final int LONGEST_NOTE = 500;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterArchive archive;
    private final NoticeProofs proofs;
    private final LetterMailing mailing;
    private final Evidence evidence;
    private final Divisions divisions;

    LetterController(LetterArchive archive, NoticeProofs proofs, LetterMailing mailing, Evidence evidence, Divisions divisions) {
        this.archive = archive;
        this.proofs = proofs;
        this.mailing = mailing;
        this.evidence = evidence;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-issued");
        LetterKind kind = CaseListController.constant(LetterKind.class, list.value("kind"));
        Long before = list.after() != null && list.after().matches("\\d{1,18}") ? Long.valueOf(list.after()) : null;
        Page<ProofOfNotice> page = seen(() -> archive.list(viewer.actor(), new LetterQuery(list.value("county"), kind,
                list.isChosen("served", "no"), list.value("q"), !list.isDownwards(), before, PAGE)));
        LetterListPage shown = new LetterListPage(viewer, list, divisions, page);
        list.chip("kind", kind == null ? list.value("kind") : kind.title()).chip("served", shown.text("letters.unserved"))
                .chip("county", divisions.name(list.value("county"))).chip("q", list.value("q")).next(page.next());
        return viewer.shell(shown.text("letters")).show("casework/letters", shown);
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id) {
        return screen(page(viewer, id, Form.blank()));
    }

    /** The letter as it was issued, to print. */
    @Get("/{id}/page")
    HttpResponse<byte[]> print(Viewer viewer, long id) {
        seen(() -> archive.find(viewer.actor(), id));
        return LetterPages.printed(archive.page(viewer.actor(), id));
    }

    @Get("/{id}/document")
    HttpResponse<byte[]> document(Viewer viewer, long id) {
        IssuedLetter letter = seen(() -> archive.find(viewer.actor(), id));
        return Downloads.file(archive.document(viewer.actor(), id), letter.kind().title() + " " + letter.number().text() + ".docx", DOCX);
    }

    /** All that proves its notice, to print. */
    @Get("/{id}/proof")
    HttpResponse<byte[]> proof(Viewer viewer, long id) {
        seen(() -> archive.find(viewer.actor(), id));
        return LetterPages.printed(proofs.page(viewer.actor(), id));
    }

    @Post("/{id}/proofs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> record(Viewer viewer, long id, @Body Map<String, Object> typed) {
        seen(() -> archive.find(viewer.actor(), id));
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        ProofKind kind = fields.choice("kind", ProofKind.class);
        LocalDate on = fields.day("on");
        String person = fields.optionalText("person", LONGEST_TEXT);
        String means = fields.optionalText("means", LONGEST_TEXT);
        String reference = fields.optionalText("reference", LONGEST_TEXT);
        String note = fields.optionalText("note", LONGEST_NOTE);
        Integer scan = fields.optionalNumber("scan");
        Form form = fields.form();
        if (form.isSound()) {
            try {
                proofs.record(viewer.actor(), id, new NewProof(kind, on, person, means, reference, scan == null ? null : (long) scan,
                        note));
                return HttpResponse.seeOther(URI.create("/letters/" + id + "?said=proof"));
            } catch (Refused refused) {
                form = form.with(fieldOf(refused.problem()), refused.explain(viewer.locale()));
            }
        }
        return screen(page(viewer, id, form)).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Post("/{id}/proofs/{entry}/void")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> voidEntry(Viewer viewer, long id, long entry, @Body Map<String, Object> typed) {
        seen(() -> archive.find(viewer.actor(), id));
        Form form = Form.of(typed);
        try {
            proofs.voidEntry(viewer.actor(), id, entry, form.value("reason-" + entry));
            return HttpResponse.seeOther(URI.create("/letters/" + id + "?said=voided"));
        } catch (Refused refused) {
            return screen(page(viewer, id, form.with("reason-" + entry, refused.explain(viewer.locale()))))
                    .as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @Post("/{id}/mail")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> mail(Viewer viewer, long id) {
        seen(() -> archive.find(viewer.actor(), id));
        try {
            mailing.mail(viewer.actor(), id);
            return HttpResponse.seeOther(URI.create("/letters/" + id + "?said=mailed"));
        } catch (Refused refused) {
            return screen(page(viewer, id, Form.blank().with("", refused.explain(viewer.locale())))).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private LetterPage page(Viewer viewer, long id, Form form) {
        ProofOfNotice proof = seen(() -> proofs.of(viewer.actor(), id));
        List<Option> scans = evidence.ofAgreement(viewer.actor(), proof.letter().agreement()).stream()
                .filter(paper -> paper.removal() == null)
                .map(paper -> new Option(Long.toString(paper.id()), paper.shows() + " · " + paper.fileName())).toList();
        return new LetterPage(viewer, proof, archive.chain(proof.letter()), scans, form);
    }

    private static Screen screen(LetterPage page) {
        return page.viewer().shell(page.letter().kind().title() + " " + page.letter().number().text()).by(page.text("letters"), "/letters")
                .saying(CaseWords.WORDS).show("casework/letter", page);
    }

    private static String fieldOf(String problem) {
        return switch (problem) {
            case "proof.PERSON", "proof.TWO_PEOPLE" -> "person";
            case "proof.MEANS" -> "means";
            case "proof.REFERENCE" -> "reference";
            case "proof.SCAN", "proof.attachment" -> "scan";
            case "proof.day" -> "on";
            case "proof.kind" -> "kind";
            default -> "";
        };
    }

    /** What is out of reach is as if it were not there. */
    private static <T> T seen(Supplier<T> look) {
        try {
            return look.get();
        } catch (Refused elsewhere) {
            throw new NotThere();
        }
    }
}
