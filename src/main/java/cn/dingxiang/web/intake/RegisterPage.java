package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.RegisterFile;
import cn.dingxiang.intake.register.RegisterLine;
import cn.dingxiang.intake.register.Words;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** A register's file and what became of its rows. */
public record RegisterPage(Viewer viewer, Listing list, RegisterFile file, List<RegisterLine> lines, Divisions divisions) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    public List<Fate> fates() {
        return List.of(Fate.PROPOSED, Fate.KNOWN, Fate.NEEDLESS, Fate.UNREADABLE, Fate.UNMATCHED);
    }

    public String word(Fate fate) {
        return Words.of(fate, locale());
    }

    public String kind() {
        return Words.of(file.source().kind(), locale());
    }

    public String scope() {
        return divisions.name(file.source().scope());
    }

    public Badge fate(RegisterLine line) {
        Tone tone = switch (line.fate()) {
            case PROPOSED -> Tone.BLUE;
            case KNOWN, NEEDLESS -> Tone.GREEN;
            case UNREADABLE -> Tone.AMBER;
            case UNMATCHED, PENDING -> Tone.GREY;
        };
        return new Badge(tone, word(line.fate()));
    }

    public String remark(RegisterLine line) {
        return (line.nameDiffers() ? text("register.name-differs") + " " : "")
                + (line.remark() == null ? "" : line.remark().text(locale()));
    }

    public String at() {
        return Shown.minute(file.takenAt());
    }
}
