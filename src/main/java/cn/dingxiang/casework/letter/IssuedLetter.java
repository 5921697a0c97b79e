package cn.dingxiang.casework.letter;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A letter as it was issued; never changed.
 *
 * @param id            its key; 0 before it is stored
 * @param number        文号
 * @param office        code of the office that issued it
 * @param agreement     id of the agreement
 * @param caseId        id of the case; null when there is none
 * @param addressee     whom it is for
 * @param addresseeName as the letter names them
 * @param replaces      id of the letter it took the place of; null for none
 * @param issuedOn      the day it bears
 * @param issuedAt      civil time of Asia/Shanghai
 * @param issuedBy      who
 * @param data          what it was made from, by label
 * @param documentHash  SHA-256 of the .docx
 * @param pageHash      SHA-256 of the page to print
 */
public record IssuedLetter(long id, Numbered number, String office, long agreement, Long caseId, Recipient addressee,
                           String addresseeName, Long replaces, LocalDate issuedOn, LocalDateTime issuedAt, String issuedBy,
                           Map<String, String> data, String documentHash, String pageHash) {
    public IssuedLetter {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(addressee, "addressee");
        Objects.requireNonNull(addresseeName, "addresseeName");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(issuedAt, "issuedAt");
        Objects.requireNonNull(issuedBy, "issuedBy");
        Objects.requireNonNull(documentHash, "documentHash");
        Objects.requireNonNull(pageHash, "pageHash");
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** A number as it was printed, whatever the office's prefix is now. */
    public record Numbered(String text, LetterKind kind, int year, int sequence) {
        public Numbered {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(kind, "kind");
        }

        static Numbered of(LetterNumber number) {
            return new Numbered(number.toString(), number.kind(), number.year(), number.sequence());
        }
    }

    /** Which letter it is. */
    public LetterKind kind() {
        return number.kind();
    }

    /** Its key as cases and the audit trail name it, such as {@code letter:5}. */
    public String key() {
        return "letter:" + id;
    }

    /** Title and number, as letters and lists name it: 《催告函》（梨卫健定向催〔2026〕3号）. */
    public String title() {
        return "《" + kind().title() + "》（" + number.text() + "）";
    }
}
