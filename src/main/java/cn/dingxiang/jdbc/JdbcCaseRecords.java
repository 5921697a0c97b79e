package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseRecords;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Frozen records in table {@code case_record}. */
@Singleton
@Transactional
class JdbcCaseRecords implements CaseRecords {
    private final CaseRecordRepository rows;

    JdbcCaseRecords(CaseRecordRepository rows) {
        this.rows = rows;
    }

    @Override
    public void freeze(long caseId, int step, Kind kind, LocalDateTime at, Map<String, Object> document) {
        String text = StoredJson.write(document);
        rows.save(new CaseRecordRow(new CaseRecordRow.Key(caseId, step, kind), at, text, hash(text)));
    }

    @Override
    public Optional<Frozen> latest(long caseId, Kind kind) {
        return rows.latest(caseId, kind.name()).map(CaseRecordRow::frozen);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
