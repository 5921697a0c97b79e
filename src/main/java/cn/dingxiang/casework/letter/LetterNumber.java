package cn.dingxiang.casework.letter;

import java.util.Objects;

/**
 * 文号.
 *
 * @param prefix   the office's own, such as 梨卫健定向
 * @param kind     whose word follows the prefix
 * @param year     of issue
 * @param sequence counts from 1 in each series and year
 */
public record LetterNumber(String prefix, LetterKind kind, int year, int sequence) {
    public LetterNumber {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(kind, "kind");
        if (sequence < 1) {
            throw new IllegalArgumentException("letters are numbered from 1");
        }
    }

    /** Such as 梨卫健定向催〔2026〕3号. */
    @Override
    public String toString() {
        return prefix + kind.word() + "〔" + year + "〕" + sequence + "号";
    }
}
