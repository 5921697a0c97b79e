package cn.dingxiang.directory.tokens;

class FakeKeptAnswersTest extends KeptAnswersContract {
    private final KeptAnswers answers = new FakeKeptAnswers();
    private long clients;

    @Override
    protected KeptAnswers answers() {
        return answers;
    }

    @Override
    protected long client() {
        return ++clients;
    }
}
