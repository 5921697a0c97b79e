package cn.dingxiang.web.page;

/** The colour and shape of a state; its word stands beside it. */
public enum Tone {
    /** Overdue, refused. */
    RED("▲"),
    /** Needs a person. */
    AMBER("◆"),
    /** Done, met. */
    GREEN("●"),
    /** Under way. */
    BLUE("◐"),
    /** Ended, not in force. */
    GREY("○");

    private final String shape;

    Tone(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    /** Class of the style sheet. */
    public String style() {
        return "state state-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
