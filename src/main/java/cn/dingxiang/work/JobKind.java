package cn.dingxiang.work;

import cn.dingxiang.directory.Role;
import java.util.EnumSet;
import java.util.Set;

/** Every kind of long work, who may start it, and whether those of its place share what comes out. */
public enum JobKind {
    /** A ledger's dry run. */
    IMPORT_CHECK(true, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER),
    /** A ledger written. */
    IMPORT(true, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER),
    /** 启用 of a batch. */
    IMPORT_START(true, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER),
    /** Another office's register taken. */
    REGISTER(true, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER),
    /** The night's work, now. */
    REVIEW(true, Role.PROVINCE, Role.ADMINISTRATOR),
    /** One letter for each of many agreements. */
    LETTERS(true, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER),
    /** Units that were asked and are silent, reminded. */
    REMIND(true, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER),
    /** What registers propose, accepted. */
    PROPOSALS(true, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER),
    /** A list as a workbook; the list itself says who may see it. */
    EXPORT(false, Role.PROVINCE, Role.PREFECTURE, Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.HOSPITAL, Role.TOWNSHIP_UNIT,
            Role.AUDITOR, Role.ADMINISTRATOR),
    /** A draft policy tried out over all agreements. */
    DRAFT(false, Role.PROVINCE),
    /** The audit trail as a file. */
    AUDIT_EXPORT(false, Role.PROVINCE, Role.AUDITOR, Role.ADMINISTRATOR);

    private final boolean shared;
    private final Set<Role> starters;

    JobKind(boolean shared, Role... starters) {
        this.shared = shared;
        this.starters = EnumSet.copyOf(Set.of(starters));
    }

    /** Whether every line is kept, however many there are: figures of these open lists that are complete. */
    public boolean keepsEveryLine() {
        return this == DRAFT || this == REMIND || this == IMPORT_CHECK;
    }

    /** Whether lines and files are open to those who see its place; otherwise to whoever started it alone. */
    public boolean shared() {
        return shared;
    }

    /** Who may start it. */
    public Set<Role> starters() {
        return EnumSet.copyOf(starters);
    }
}
