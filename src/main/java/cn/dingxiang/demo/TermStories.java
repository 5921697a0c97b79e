package cn.dingxiang.demo;

import java.util.List;

/** Agreements whose own words are the matter. */
final class TermStories {
    static final List<Story> ALL = List.of(
            Story.of("约定服务期低于下限", 8, Era.TRAINING, life -> {
                life.terms.put("serviceMonths", 60);
                Stories.ordinary(life);
            }),
            Story.of("没有标准文本，毕业", 3, Era.GRADUATED, life -> bare(life).study().takeUp()),
            Story.of("没有标准文本，在岗", 4, Era.SERVING, life -> ServiceStories.onPost(bare(life))));

    private TermStories() { }

    /** An agreement that says how long to serve and nothing else. */
    private static Life bare(Life life) {
        life.onForm = false;
        life.terms.put("serviceMonths", 72);
        return life;
    }
}
