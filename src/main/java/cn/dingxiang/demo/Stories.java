package cn.dingxiang.demo;

import java.util.List;
import java.util.stream.Stream;

/** Every story told in the demo province, in one visible list; the ordinary one is by far the most frequent. */
final class Stories {
    private static final Story ORDINARY = Story.of("一切正常", 660, Era.ANY, Stories::ordinary);

    static final List<Story> ALL = Stream.of(Stream.of(ORDINARY), StudyStories.ALL.stream(), TrainingStories.ALL.stream(),
            PostStories.ALL.stream(), ServiceStories.ALL.stream(), LeavingStories.ALL.stream(), EndStories.ALL.stream(),
            TermStories.ALL.stream()).flatMap(stories -> stories).toList();

    private static final int SHARES = ALL.stream().mapToInt(Story::share).sum();

    private Stories() { }

    /** The story of agreement {@code serial}: each once, then by share. */
    static Story of(int serial, Chance chance) {
        if (serial < ALL.size()) {
            return ALL.get(serial);
        }
        int left = chance.between(1, SHARES);
        for (Story story : ALL) {
            left -= story.share();
            if (left <= 0) {
                return story;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    /** Everything as agreed, as far as it has come. */
    static void ordinary(Life life) {
        EndStories.discharge(life.reachPost().serve(life.asOf), life.completedOn());
    }
}
