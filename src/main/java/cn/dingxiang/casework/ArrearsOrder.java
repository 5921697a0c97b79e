package cn.dingxiang.casework;

import java.util.Objects;

/** In which order arrears are listed. @param by what @param downwards whether the greatest, or latest, comes first */
public record ArrearsOrder(By by, boolean downwards) {
    /** Behind the longest first. */
    public static final ArrearsOrder LONGEST = new ArrearsOrder(By.SINCE, false);

    /** What they can be ordered by. */
    public enum By { SINCE, AMOUNT }

    public ArrearsOrder {
        Objects.requireNonNull(by, "by");
    }

    /** Where a page that ends with {@code last} ends. */
    public String placeOf(Instalments.Arrears last) {
        return (by == By.AMOUNT ? last.amount().toPlainString() : last.due().get(0).toString()) + "_" + last.caseId();
    }

    /** Whether it is such a place, and not something typed into the address. */
    public boolean isPlace(String after) {
        return after != null && after.matches(by == By.AMOUNT ? "\\d{1,12}(\\.\\d{1,2})?_\\d{1,18}" : "\\d{4}-[01]\\d-[0-3]\\d_\\d{1,18}");
    }
}
