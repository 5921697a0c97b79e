package cn.dingxiang.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists that come whole, a page at a time. */
class ListingTest {
    private static final int SIZE = 50;

    private static List<Integer> lines(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void pages_one_after_the_other_show_every_line_once_and_the_last_names_none_behind_it() {
        for (int count : List.of(0, 1, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE, 2 * SIZE + 1)) {
            List<Integer> shown = new ArrayList<>();
            int pages = 0;
            for (String address = "/list?sort=-day"; address != null; pages++) {
                Listing list = Listing.of(address, "day");
                List<Integer> page = list.page(lines(count), String::valueOf, SIZE);
                assertThat(page).hasSizeLessThanOrEqualTo(SIZE);
                shown.addAll(page);
                address = list.nextPage();
            }
            assertThat(shown).as("of %d", count).isEqualTo(lines(count));
            assertThat(pages).as("of %d", count).isEqualTo(Math.max(1, (count + SIZE - 1) / SIZE));
        }
    }

    @Test
    void behind_a_line_that_is_there_no_more_the_list_begins_anew() {
        assertThat(Listing.of("/list?after=999", "day").page(lines(60), String::valueOf, SIZE)).isEqualTo(lines(SIZE));
    }
}
