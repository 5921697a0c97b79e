package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.placement.PostState;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;

/** A page of placement: its words, and those of the package it shows. */
public interface PlacementWorded extends Worded {
    Bundle WORDS = Bundle.named("cn.dingxiang.web.placement.words");

    @Override
    default Bundle words() {
        return WORDS;
    }

    /** What a code of placement is called. */
    default String word(Enum<?> code) {
        return PlacementWords.of(code, locale());
    }

    default String phase(Phase phase) {
        return Words.of(phase, locale());
    }

    /** Every value of a code, to choose from. */
    default List<Option> options(Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> new Option(code.name(), word(code))).toList();
    }

    default Badge badge(RequestState state) {
        Tone tone = switch (state) {
            case ASKED, CONSENTED -> Tone.AMBER;
            case APPROVED -> Tone.BLUE;
            case CARRIED_OUT -> Tone.GREEN;
            case REFUSED -> Tone.RED;
            case WITHDRAWN -> Tone.GREY;
        };
        return new Badge(tone, word(state));
    }

    default Badge badge(PostState state) {
        Tone tone = switch (state) {
            case VACANT -> Tone.AMBER;
            case FULL -> Tone.GREEN;
            case CLOSED -> Tone.GREY;
        };
        return new Badge(tone, text("post-state." + state));
    }
}
