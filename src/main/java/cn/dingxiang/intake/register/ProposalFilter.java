package cn.dingxiang.intake.register;

/**
 * Which proposals: what is not null must match.
 *
 * @param within    beginning of the code of the agreement's county, 2, 4 or 6 digits; null: all the actor sees
 * @param agreement 协议编号
 */
public record ProposalFilter(String within, Long file, RegisterKind kind, ProposalState state, String agreement) {
    public static final ProposalFilter ALL = new ProposalFilter(null, null, null, null, null);

    /** Those of one file. */
    public static ProposalFilter ofFile(long file) {
        return new ProposalFilter(null, file, null, null, null);
    }

    ProposalFilter inside(String scope) {
        return new ProposalFilter(scope, file, kind, state, agreement);
    }
}
