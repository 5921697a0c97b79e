package cn.dingxiang.placement;

import cn.dingxiang.timeline.InForce;

/** What can be requested, and from which standing of the doctor. */
public enum Workflow {
    /** 聘用: a county hospital puts the doctor on its books. Writes {@code EMPLOYED}. */
    EMPLOYMENT {
        @Override
        boolean fits(InForce inForce) {
            return inForce.graduated() && !inForce.employed();
        }
    },
    /** 派驻: the county sends an employed doctor to a unit of its own. Writes {@code DEPLOYED}. */
    DEPLOYMENT {
        @Override
        boolean fits(InForce inForce) {
            return inForce.employed() && inForce.posting() == null;
        }
    },
    /** 调动: to another unit of the province. Writes {@code TRANSFER_APPROVED} and {@code DEPLOYED}. */
    TRANSFER {
        @Override
        boolean fits(InForce inForce) {
            return inForce.posting() != null;
        }
    },
    /** 借调. Writes {@code SECONDED}. */
    SECONDMENT {
        @Override
        boolean fits(InForce inForce) {
            return inForce.posting() != null && inForce.secondment() == null;
        }
    },
    /** 借调返回. Writes {@code RETURNED}. */
    RETURN {
        @Override
        boolean fits(InForce inForce) {
            return inForce.secondment() != null;
        }
    };

    /** Whether it can be begun by someone who stands so, while the agreement runs. */
    abstract boolean fits(InForce inForce);

    /** Whether it names a unit to go to. */
    boolean namesUnit() {
        return this == EMPLOYMENT || this == DEPLOYMENT || this == TRANSFER;
    }
}
