package cn.dingxiang.intake.register;

import java.util.Map;
import java.util.Objects;

/**
 * A row of a register as it is kept.
 *
 * @param line        its number, as the spreadsheet counts
 * @param fate        what became of it
 * @param match       whose it is; null for nobody's
 * @param masked      of nobody's row the masked ID number; null when it was none
 * @param nameDiffers whether the register names the person otherwise than the agreement
 * @param cells       of somebody's row what stands in the columns that are read, by heading code, without the ID number; else empty
 * @param remark      why; null when an event is proposed
 */
public record RegisterLine(int line, Fate fate, Matched match, String masked, boolean nameDiffers, Map<String, String> cells,
                           LineRemark remark) {
    public RegisterLine {
        Objects.requireNonNull(fate, "fate");
        cells = Map.copyOf(cells);
        if ((match == null) != (fate == Fate.UNMATCHED)) {
            throw new IllegalArgumentException("a row is unmatched or somebody's");
        }
    }

    static RegisterLine unmatched(int line, String masked, LineRemark why) {
        return new RegisterLine(line, Fate.UNMATCHED, null, masked, false, Map.of(), why);
    }

    static RegisterLine of(int line, Matched match, boolean nameDiffers, Map<String, String> cells) {
        return new RegisterLine(line, Fate.PENDING, match, null, nameDiffers, cells, null);
    }

    RegisterLine with(Fate now, LineRemark why) {
        return new RegisterLine(line, now, match, masked, nameDiffers, cells, why);
    }
}
