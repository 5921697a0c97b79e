package cn.dingxiang.bench.rules;

/**
 * What the rules say of an application: banned, undecided, permitted, or withdrawn.
 *
 * @param application what it is about
 * @param ruling      {@code BANNED}, {@code REVIEW}, {@code PERMITTED} or {@code WITHDRAWN}
 */
public record Ruled(Applied application, String ruling) {
    public int getPlace() {
        return application.place();
    }

    public String getKind() {
        return application.getKind();
    }

    public String getRuling() {
        return ruling;
    }
}
