package cn.dingxiang.directory.tokens;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a token is good for; its place still bounds what it reaches. */
public enum ApiScope {
    /** Agreements, their terms, events, versions, evaluations, explanations and cases, and the lists of findings and duties. */
    AGREEMENTS_READ("agreements:read"),
    /** Events added, voided and corrected. */
    EVENTS_WRITE("events:write"),
    /** Scenarios evaluated without being stored; reaches no person on record. */
    EVALUATIONS("evaluations"),
    CASES_READ("cases:read"),
    /** Steps of cases, but for those that convict; payments and attachments. */
    CASES_WRITE("cases:write"),
    LETTERS_READ("letters:read"),
    /** Letters issued and mailed, and the proof of their notice. */
    LETTERS_WRITE("letters:write"),
    ALERTS_READ("alerts:read"),
    ALERTS_WRITE("alerts:write"),
    IMPORTS_READ("imports:read"),
    IMPORTS_WRITE("imports:write"),
    REGISTERS_READ("registers:read"),
    REGISTERS_WRITE("registers:write"),
    /** Units, posts, requests, who is free, the plan. */
    PLACEMENT_READ("placement:read"),
    PLACEMENT_WRITE("placement:write"),
    /** Counts; nobody is named. */
    FIGURES_READ("figures:read"),
    AUDIT_READ("audit:read"),
    /** Regimes and forms; public, and reaches nobody on record. */
    POLICIES_READ("policies:read"),
    /** Drafts of regimes and forms tried on all agreements. */
    POLICIES_WRITE("policies:write"),
    /** What was mailed, to whom, and how it fared. */
    MAILS_READ("mails:read"),
    /** Mail queued again, and employers reminded. */
    MAILS_WRITE("mails:write"),
    ACCOUNTS_READ("accounts:read"),
    /** How the product fares; counts over all counties. */
    STATUS_READ("status:read"),
    JOBS_READ("jobs:read"),
    JOBS_WRITE("jobs:write");

    private static final Set<ApiScope> PROVINCE_ONLY = EnumSet.of(ALERTS_WRITE, AUDIT_READ, POLICIES_WRITE, ACCOUNTS_READ,
            STATUS_READ);
    private static final Set<ApiScope> ABOVE_COUNTY = EnumSet.of(ALERTS_READ, ALERTS_WRITE, AUDIT_READ, POLICIES_WRITE, ACCOUNTS_READ,
            STATUS_READ);

    private final String code;

    ApiScope(String code) {
        this.code = code;
    }

    /** As it is written. */
    public String code() {
        return code;
    }

    /** The scope so written. */
    public static Optional<ApiScope> of(String code) {
        for (ApiScope scope : values()) {
            if (scope.code.equals(code)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }

    /** Whether a token for this place can have it. @param place division code of 2, 4 or 6 digits */
    public boolean fits(String place) {
        return place.length() == 2 || !PROVINCE_ONLY.contains(this) && (place.length() == 4 || !ABOVE_COUNTY.contains(this));
    }
}
