package cn.dingxiang.web.lifeline;

/** Outlines of the marks, around 0,0: each state has a shape of its own, so that it needs no colour. */
final class Shapes {
    private static final String RING = "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z";
    private static final String HALF = RING + "M0,-5v10";

    private Shapes() { }

    static String of(Mark.State state) {
        return switch (state) {
            case MET, COMING -> RING;
            case MET_LATE -> HALF;
            case OVERDUE -> "M0,-6.5L6.5,5.5H-6.5z";
            case WAIVED -> "M-4,-4L4,4M-4,4L4,-4";
            case UNSET -> "M0,-6L6,0L0,6L-6,0z";
        };
    }

    /** A pennant at the top of a pole at {@code x}, pointing right or left. */
    static String pennant(double x, int y, boolean right) {
        String out = right ? "l11,4.5l-11,4.5z" : "l-11,4.5l11,4.5z";
        return "M" + Drafting.number(x) + "," + y + out;
    }
}
