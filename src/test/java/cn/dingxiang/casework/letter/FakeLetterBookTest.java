package cn.dingxiang.casework.letter;

class FakeLetterBookTest extends LetterBookContract {
    private final LetterBook book = new FakeLetterBook();

    @Override
    protected LetterBook book() {
        return book;
    }

    @Override
    protected long agreement() {
        return 1;
    }
}
