package cn.dingxiang.jdbc;

import cn.dingxiang.casework.letter.ProofEntry;
import cn.dingxiang.casework.letter.ProofKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code letter_proof}. */
@MappedEntity("letter_proof")
record LetterProofRow(@Id @GeneratedValue @Nullable Long id, long letterId, ProofKind kind, LocalDate onDate, @Nullable String person,
                      @Nullable String means, @Nullable String reference, @Nullable Long attachmentId, @Nullable String note,
                      @Nullable Long voidsId, @TypeDef(type = DataType.OBJECT) LocalDateTime recordedAt, String recordedBy) {

    static LetterProofRow of(ProofEntry entry) {
        return new LetterProofRow(null, entry.letter(), entry.kind(), entry.on(), entry.person(), entry.means(), entry.reference(),
                entry.attachment(), entry.note(), entry.voids(), entry.recordedAt(), entry.recordedBy());
    }

    ProofEntry entry() {
        return new ProofEntry(id, letterId, kind, onDate, person, means, reference, attachmentId, note, voidsId, recordedAt, recordedBy);
    }
}
