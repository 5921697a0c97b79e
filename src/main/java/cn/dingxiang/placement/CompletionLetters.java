package cn.dingxiang.placement;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterMailing;
import cn.dingxiang.casework.letter.Letters;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.EventKind;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The letter of the certificate of completion, written from the records. */
@Singleton
final class CompletionLetters {
    private final Letters letters;
    private final LetterMailing mailing;

    CompletionLetters(Letters letters, LetterMailing mailing) {
        this.letters = letters;
        this.mailing = mailing;
    }

    /** What it says by the records. */
    Map<LetterField, String> suggested(DoctorFile doctor) {
        Map<LetterField, String> said = new EnumMap<>(LetterField.class);
        said.put(LetterField.SERVICE_PERIOD, doctor.agreement().terms().value(Term.SERVICE_MONTHS) + "个月");
        said.put(LetterField.SERVICE_PLACES, doctor.file().events().stream().filter(event -> event.kind() == EventKind.DEPLOYED)
                .map(event -> event.detail(Detail.Deployment.class).unit()).distinct().collect(Collectors.joining("、")));
        LocalDate start = doctor.situation().clock().read(doctor.asOf()).start();
        if (start != null) {
            said.put(LetterField.SERVICE_FROM, start.toString());
        }
        if (doctor.situation().completedOn() != null) {
            said.put(LetterField.SERVICE_TO, doctor.situation().completedOn().toString());
        }
        return said;
    }

    /** Issues it: what the officer says takes the place of what the records suggest; the days are those of the records. */
    IssuedLetter issue(Actor actor, DoctorFile doctor, Map<LetterField, String> said, boolean mail) {
        Map<LetterField, String> given = suggested(doctor);
        said.forEach((field, text) -> {
            if (field != LetterField.SERVICE_FROM && field != LetterField.SERVICE_TO) {
                given.put(field, text);
            }
        });
        IssuedLetter letter = letters.issue(actor, LetterKind.COMPLETION, doctor.file().id(), null, given);
        if (mail) {
            mailing.mail(actor, letter.id());
        }
        return letter;
    }
}
