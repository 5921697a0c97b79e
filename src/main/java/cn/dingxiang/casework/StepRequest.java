package cn.dingxiang.casework;

import java.util.List;
import java.util.Objects;

/**
 * A step somebody asks for.
 *
 * @param caseId      which case
 * @param version     as they saw it
 * @param action      what to do
 * @param reason      why, in their words
 * @param evidence    what it points at: {@code attachment:12}, {@code event:34}, {@code letter:5}
 * @param release     for {@code RELEASE}; null otherwise
 * @param instalments for {@code AGREE_INSTALMENTS}; empty otherwise
 * @param letter      the letter to issue with the step, in its transaction; null when it points at one, or needs none
 */
public record StepRequest(long caseId, int version, Action action, String reason, List<String> evidence, Release release,
                          List<Instalment> instalments, StepLetter letter) {
    public StepRequest {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
        instalments = List.copyOf(instalments);
    }

    /** A step with {@code file} as it was read. */
    public static StepRequest of(CaseFile file, Action action, String reason, String... evidence) {
        return new StepRequest(file.id(), file.version(), action, reason, List.of(evidence), null, List.of(), null);
    }

    public StepRequest releasing(Release with) {
        return new StepRequest(caseId, version, action, reason, evidence, with, instalments, letter);
    }

    public StepRequest paying(List<Instalment> plan) {
        return new StepRequest(caseId, version, action, reason, evidence, release, plan, letter);
    }

    /** Issuing the letter that goes with the step. */
    public StepRequest issuing(StepLetter with) {
        return new StepRequest(caseId, version, action, reason, evidence, release, instalments, with);
    }
}
