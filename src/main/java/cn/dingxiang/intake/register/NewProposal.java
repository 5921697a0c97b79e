package cn.dingxiang.intake.register;

import java.util.Objects;

/**
 * An event about to be proposed.
 *
 * @param agreement the agreement's id
 * @param source    the register's name
 * @param file      the file it is from
 * @param line      the row it rests on
 */
public record NewProposal(long agreement, String source, long file, int line, Draft draft) {
    public NewProposal {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(draft, "draft");
    }
}
