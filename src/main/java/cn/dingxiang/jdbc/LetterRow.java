package cn.dingxiang.jdbc;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Recipient;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of {@code letter}. */
@MappedEntity("letter")
record LetterRow(@Id @GeneratedValue @Nullable Long id, String number, String office, LetterKind kind, int year, int sequence,
                 long agreementId, @Nullable Long caseId, String addressee, String addresseeName, @Nullable Long replacesId,
                 LocalDate issuedOn, @TypeDef(type = DataType.OBJECT) LocalDateTime issuedAt, String issuedBy, String data,
                 String documentHash, String pageHash) {

    static LetterRow of(IssuedLetter letter) {
        return new LetterRow(null, letter.number().text(), letter.office(), letter.kind(), letter.number().year(),
                letter.number().sequence(), letter.agreement(), letter.caseId(), letter.addressee().toString(), letter.addresseeName(),
                letter.replaces(), letter.issuedOn(), letter.issuedAt(), letter.issuedBy(), StoredJson.write(letter.data()),
                letter.documentHash(), letter.pageHash());
    }

    IssuedLetter letter() {
        Map<String, String> said = new LinkedHashMap<>();
        StoredJson.object(data).forEach((label, text) -> said.put(label, String.valueOf(text)));
        return new IssuedLetter(id, new IssuedLetter.Numbered(number, kind, year, sequence), office, agreementId, caseId,
                Recipient.of(addressee), addresseeName, replacesId, issuedOn, issuedAt, issuedBy, said, documentHash, pageHash);
    }
}
