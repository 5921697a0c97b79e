package cn.dingxiang.web.student;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.review.list.AgreementLine;
import java.util.List;

/**
 * The student's agreements, and the one a page is about.
 *
 * @param all  the latest cohort first
 * @param file the one chosen; null when there is none
 */
public record Mine(List<AgreementLine> all, AgreementFile file) {
    public Mine {
        all = List.copyOf(all);
    }

    public boolean isBound() {
        return file != null;
    }

    /** Whether there is anything to choose. */
    public boolean several() {
        return all.size() > 1;
    }

    /** Whether this is the one the page is about. */
    public boolean isChosen(AgreementLine line) {
        return file != null && line.id() == file.id();
    }

    /** Put behind an address, keeps to the agreement chosen; empty when there is nothing to choose. */
    public String kept() {
        return several() && file != null ? "?agreement=" + file.id() : "";
    }
}
