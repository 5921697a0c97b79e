package cn.dingxiang.web.lifeline;

import java.util.List;
import java.util.Objects;

/**
 * The picture measured out for one width, in pixels of its own; what the template writes down as SVG.
 *
 * @param name   tells the drawings of one picture apart
 * @param width  all of it
 * @param height all of it
 * @param left   where days begin
 * @param lanes  the lanes, from the top
 * @param years  the years that are named
 * @param bars   what lasts
 * @param dots   the duties
 * @param poles  today, the flags and the end
 */
public record Drawing(String name, int width, int height, int left, List<Band> lanes, List<Year> years, List<Bar> bars, List<Dot> dots,
                      List<Pole> poles) {
    public Drawing {
        Objects.requireNonNull(name, "name");
        lanes = List.copyOf(lanes);
        years = List.copyOf(years);
        bars = List.copyOf(bars);
        dots = List.copyOf(dots);
        poles = List.copyOf(poles);
    }

    /** A lane: its box, its name where it is written, and words for when nothing is in it; for duties, where the line runs. */
    public record Band(String label, int labelX, int labelY, int y, int height, String nothing, Integer line) { }

    /** A named year: its line, and its name, empty for a line alone. */
    public record Year(String x, int y, String label) { }

    /** Something that lasts: box, class, the few words inside, empty where they do not fit, and all that is to be said. */
    public record Bar(String x, int y, String width, int height, String style, String fill, String words, String wordsX, int wordsY,
                      String says) { }

    /** A duty: middle, class, outline, and all that is to be said. */
    public record Dot(String x, int y, String style, String outline, String says) { }

    /** A line from top to bottom with words at its head, and a flag or none. */
    public record Pole(String x, int top, int bottom, String style, String flag, String words, String wordsX, int wordsY, String anchor,
                       String says) { }
}
