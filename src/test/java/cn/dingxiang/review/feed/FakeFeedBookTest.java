package cn.dingxiang.review.feed;

import java.time.LocalDate;

class FakeFeedBookTest extends FeedBookContract {
    private final FakeFeedBook book = new FakeFeedBook();
    private long people;

    @Override
    protected FeedBook book() {
        return book;
    }

    @Override
    protected long student(String name) {
        return ++people;
    }

    @Override
    protected void close(long person) {
        book.close(person);
    }

    @Override
    protected void owes(long person, LocalDate until) {
        book.owes(person, until);
    }

    @Override
    protected void done(long person, LocalDate until) {
        book.done(person, until);
    }
}
